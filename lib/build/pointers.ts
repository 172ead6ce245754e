import type { Advisory } from '@/lib/advisory/advisory'
import type { Links } from '@/lib/build/job'
import { placesToTexts } from '@/lib/build/links'
import type { BuildState, KeptJob, KeptList } from '@/lib/build/output/build-state'
import type { OutputFolder } from '@/lib/build/output/files'
import { hashOf } from '@/lib/disk/kept'
import { aliasPages } from '@/lib/export/alias-pages'

type Options = Readonly<{
  advisories: readonly Advisory[]
  /** Another one when the advisories or the code have changed. */
  key: string
  /** The finished page for unknown addresses, in which pointers stand. */
  frame: Readonly<{ html: string; links: Links }>
  before: BuildState
  isWhole: (job: KeptJob) => boolean
  output: OutputFolder
}>

/** What came of the pointers: those that are as they were, those that were written, and the key of all. */
type Pointed = Readonly<{ kept: readonly KeptJob[]; made: readonly KeptJob[]; list: KeptList }>

/** The pages that lead from a name to its advisories: each is written only if it is not the same as before. */
export function makePointers({ advisories, key, frame, before, isWhole, output }: Options): Pointed {
  const list: KeptList = { key: hashOf([key, frame.html].join('\n')), sources: [], list: [] }
  const last = [...before.jobs.values()].filter(({ id }) => id.startsWith('pointer '))
  if (before.lists.pointers?.key === list.key && last.every(isWhole)) return { kept: last, made: [], list }
  const kept: KeptJob[] = []
  const made: KeptJob[] = []
  for (const { file, html, places } of aliasPages(advisories, frame.html)) {
    const id = `pointer ${file}`
    const pageKey = hashOf(html)
    const same = before.jobs.get(id)
    if (same?.key === pageKey && isWhole(same)) kept.push(same)
    else {
      const links = { [file]: { ...frame.links, places: [...frame.links.places, ...placesToTexts(places)] } }
      made.push({ id, key: pageKey, sources: [], files: [output.write(file, html)], links })
    }
  }
  return { kept, made, list }
}
