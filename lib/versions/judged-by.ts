import { judgeSeries, judgeVersion } from '@/lib/versions/judge'
import { type Judgement, standing } from '@/lib/versions/judgement'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { type Stated, statementOf } from '@/lib/versions/statement'
import type { Subject } from '@/lib/versions/subject'

/** What is asked, with what is known of it. */
export type Asked = Readonly<{
  /** Null: a version is asked. */
  series: number | null
  seriesName: string
  /** The version; or those of the series that came out, or the one that is to come. */
  subjects: readonly Subject[]
}>

/** What each record that names the product says; with `by`, the record. */
export function judgedBy<T extends Stated>(
  records: readonly T[],
  product: string | null,
  { series, seriesName, subjects }: Asked,
  versions: ProductVersions,
): (Judgement & Readonly<{ by: T }>)[] {
  return records.flatMap((by) => {
    const statement = statementOf(by, product, versions)
    if (statement.entries.length === 0) return []
    const [subject] = subjects
    const judged = series !== null ? judgeSeries(statement, subjects, series, seriesName) : subject && judgeVersion(statement, subject)
    return judged === undefined ? [] : [{ ...judged, by }]
  })
}

/** What stands of one version, by all records of a flaw; null where none names the product. */
export function versionJudgement(
  records: readonly Stated[],
  product: string | null,
  subject: Subject,
  versions: ProductVersions,
): Judgement | null {
  const asked = { series: null, seriesName: subject.seriesName, subjects: [subject] }
  const [first, ...others] = judgedBy(records, product, asked, versions)
  return first === undefined ? null : standing([first, ...others])
}
