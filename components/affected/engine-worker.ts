import { answersOf, listen } from '@/components/page/worker-answers'
import type { ConcernData } from '@/lib/concern/concern-data'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { answerPage } from '@/lib/concern/page-question'

/** Where this file lies once it is bundled: a worker starts from it, and it is a module like any other for whoever imports it. */
export const ADDRESS: string = import.meta.url

/** Take the data, or answer a question about it. */
export const answerHere = answersOf((data: ConcernData) => openConcernData(data, ''), answerPage)

listen(answerHere)
