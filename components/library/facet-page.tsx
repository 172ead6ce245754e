import { AdvisoryList } from '@/components/advisory/advisory-list'
import { FacetLinks } from '@/components/library/facet-links'
import intro from '@/components/page/page-intro.module.css'
import table from '@/components/product/span-table.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import type { FacetGroup } from '@/lib/library/indexes/facet-groups'

type Props = Readonly<{ title: string; lead: string; advisories: readonly Advisory[]; groups: readonly FacetGroup[]; path: string }>

/** One part of the advisories, newest first, with links to the other parts. */
export function FacetPage({ title, lead, advisories, groups, path }: Props) {
  return (
    <>
      <div className={intro.intro}>
        <h1>{title}</h1>
        <p className={intro.lead}>{lead}</p>
      </div>
      <FacetLinks groups={groups} current={path} />
      <section className={table.section} aria-label="Advisories">
        <AdvisoryList advisories={advisories} />
      </section>
    </>
  )
}
