import type { Advisory } from '@/lib/advisory/advisory'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import { builtLibrary } from '@/lib/build/load/built-library'
import { hashOf } from '@/lib/disk/cached-file'
import { ownDocument } from '@/lib/formats/generate/own-document'
import { markdown } from '@/lib/formats/markdown/markdown'
import { readDocument } from '@/lib/library/documents/read-document'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { Source } from '@/lib/library/library'
import { randomFrom } from '@/lib/random-from'
import { wordAt } from './generated-entries'

const SOURCE: Source = {
  ...{
    id: 'generated',
    format: 'markdown',
    folder: 'nowhere',
    title: 'Generated',
    publisher: { name: 'None', url: 'https://none.example/' },
  },
  ...{ license: 'CC0-1.0', homepage: null, onProblem: 'fail', optional: false, select: null, dates: 'documents' },
}
/** So many are read from text; the others are like one of them. */
const READ = 100
/** Years over which they are spread, more in later ones. */
const YEARS = 20
const TECHNOLOGIES = ['kvm', 'xen', 'vmware', 'hyperv', 'lxc', 'qemu-tcg']
const PRODUCTS = 3000

/**
 * A library of generated advisories, newest first, as a build has it after it has read all documents: without their files, so that pages of
 * lists can be made of thousands in seconds. Every other one is about a product of OpenStack; the rest spread over thousands of names.
 */
export function manyAdvisories(size: number, today: string): BuiltLibrary {
  const read = Array.from({ length: Math.min(size, READ) }, (_, at) => readOne(at, today))
  const random = randomFrom(14)
  const whole = (below: number) => Math.floor(random() * below)
  const advisories = Array.from({ length: size }, (_, at): Advisory => {
    const { advisory } = read[at % read.length] ?? readOne(0, today)
    const year = Number(today.slice(0, 4)) - Math.floor(YEARS * (at / size) ** 2)
    const id = `CVE-${year}-${10_000 + size - at}`
    const day = `${year}-${String(12 - Math.floor((at * 12) / size)).padStart(2, '0')}-15`
    const product = at % 2 === 0 ? null : `${wordAt(Math.floor(PRODUCTS ** random()))}-${wordAt(whole(40))}`
    return {
      ...{ ...advisory, id, cves: [id], published: day, modified: day, origin: { ...advisory.origin, path: `${id}.md` } },
      title: `${advisory.title} ${wordAt(whole(30_000))} ${wordAt(whole(30_000))}, ${id}`,
      affected: advisory.affected.map((each) => (product === null ? each : { ...each, product })),
      technologies: at % 3 === 0 ? [TECHNOLOGIES[whole(TECHNOLOGIES.length)] ?? 'kvm'] : [],
    }
  })
  const report = { source: SOURCE, present: true, revision: null, read: size, passedOver: 0, refused: [], problems: [] }
  const noTexts = { read: () => read[0] ?? readOne(0, today), write: () => {} }
  const known = { knownOf: ({ id }: Advisory) => ({ name: id, listed: id, summary: '' }), entries: () => advisories.map(() => '{}') }
  return builtLibrary({ advisories, sources: [report] }, known, noTexts, today)
}

function readOne(number: number, today: string): RenderedAdvisory {
  const { file, text } = ownDocument(number)
  const source = { id: SOURCE.id, license: SOURCE.license, revision: null }
  const bytes = Buffer.from(text)
  const made = readDocument({ bytes, file, source, history: null, sha256: hashOf(text), today }, markdown, (problems) => {
    throw new Error(`${file} is refused: ${problems[0]?.what}`)
  })
  if (made === null) throw new Error(`${file} is refused`)
  return made.rendered
}
