import { versionJudgement } from '@/lib/versions/judged-by'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Stated } from '@/lib/versions/statement'
import type { Subject } from '@/lib/versions/subject'
import type { Answer } from '@/lib/versions/verdict'

/** Answers of versions that came out, a byte for each: every series, its upgrades and its fixes ask for the same ones. */
type Kept = Readonly<{ versions: ProductVersions; records: readonly Stated[]; byProduct: Map<string | null, Uint8Array> }>

const kept = new WeakMap<Stated, Kept>()

/** As they are kept; 0 stands for one that nobody asked for yet. */
const WORDS: readonly (Answer | null)[] = [null, null, 'affected', 'not-affected', 'cannot-be-told']

/** What stands of one version, by all records of a flaw, without the reason; null where none names the product. */
export function answerOf(records: readonly Stated[], product: string | null, subject: Subject, versions: ProductVersions): Answer | null {
  const [first] = records
  if (first === undefined || subject.at === null) return judged(records, product, subject, versions)
  const bytes = bytesFor(first, records, product, subject, versions)
  const known = bytes[subject.at] ?? 0
  if (known > 0) return WORDS[known] ?? null
  const answer = judged(records, product, subject, versions)
  bytes[subject.at] = WORDS.lastIndexOf(answer)
  return answer
}

const judged = (...asked: Parameters<typeof versionJudgement>): Answer | null => versionJudgement(...asked)?.answer ?? null

function bytesFor(first: Stated, records: readonly Stated[], product: string | null, { releases }: Subject, versions: ProductVersions) {
  const before = kept.get(first)
  const isSame =
    before?.versions === versions && before.records.length === records.length && records.every((one, at) => before.records[at] === one)
  const { byProduct } = before !== undefined && isSame ? before : keep(first, { versions, records, byProduct: new Map() })
  const bytes = byProduct.get(product) ?? new Uint8Array(releases.all.length)
  byProduct.set(product, bytes)
  return bytes
}

function keep(first: Stated, made: Kept): Kept {
  kept.set(first, made)
  return made
}
