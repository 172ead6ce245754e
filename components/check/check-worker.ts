import { answersOf, listen } from '@/components/page/worker-answers'
import type { CheckData } from '@/lib/check/data/check-data'
import { openCheckData } from '@/lib/check/data/open-check-data'
import { EXAMPLE_FILES } from '@/lib/check/page/example-files'
import { checkPage } from '@/lib/check/page/page-check'

/** Where this file lies once it is bundled: a worker starts from it, and it is a module like any other for whoever imports it. */
export const ADDRESS: string = import.meta.url

/** Take the data, or check files with it. */
export const answerHere = answersOf(openWarm, checkPage)

/** What has been used once is fast when it is needed: the first check of a reader's own files takes a third of the time. */
function openWarm(data: CheckData) {
  const knowledge = openCheckData(data)
  const files = EXAMPLE_FILES.map(({ name, text }) => ({ name, kind: null, bytes: new TextEncoder().encode(text) }))
  checkPage({ files, release: '' }, knowledge)
  return knowledge
}

listen(answerHere)
