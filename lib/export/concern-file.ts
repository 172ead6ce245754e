import { CONCERN_DATA_PATH } from '@/lib/concern/concern-data'
import { toConcernData } from '@/lib/concern/to-concern-data'
import type { PublishedFile } from '@/lib/export/published-file'
import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import type { ProductVersions } from '@/lib/versions/product-versions'

type Known = Readonly<{ advisories: readonly FlawRecord[]; versions: ProductVersions; catalogue: ReleaseCatalogue }>

/** `/api/v1/concern.json`, without white space: the page of questions fetches it. */
export function concernFile({ advisories, versions, catalogue }: Known): PublishedFile {
  return { path: CONCERN_DATA_PATH.slice(1), text: `${JSON.stringify(toConcernData(advisories, versions, catalogue))}\n` }
}
