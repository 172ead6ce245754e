import { ToldList } from '@/components/advisory/told-list'
import { FacetLinks } from '@/components/library/facet-links'
import { NextPage, PageLinks } from '@/components/library/page-links'
import intro from '@/components/page/page-intro.module.css'
import { YearBars } from '@/components/plot/year-bars'
import table from '@/components/product/span-table.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import type { CountedYear } from '@/lib/library/indexes/counted-years'
import type { FacetGroup } from '@/lib/library/indexes/facet-groups'
import type { ListPage } from '@/lib/library/indexes/list-pages'
import type { Told } from '@/lib/library/indexes/told-once'

type Props = Readonly<{
  title: string
  lead: string
  page: ListPage<Told<Advisory>>
  /** Counts of all members, where the list is too long for one page. */
  years: readonly CountedYear[]
  groups: readonly FacetGroup[]
  path: string
}>

/** One part of the advisories, newest first, with links to the other parts. */
export function FacetPage({ title, lead, page, years, groups, path }: Props) {
  return (
    <>
      <div className={intro.intro}>
        <h1>{page.nth === 1 ? title : `${title}, page ${page.nth}`}</h1>
        <p className={intro.lead}>{lead}</p>
      </div>
      {page.nth === 1 ? <FacetLinks groups={groups} current={path} /> : null}
      {page.nth === 1 && years.length > 1 ? (
        <section className={table.section} aria-label="Counts">
          <YearBars years={years} caption="By year and by the publisher’s worst rating" />
        </section>
      ) : null}
      <PageLinks nth={page.nth} of={page.of} path={path} />
      <section className={table.section} aria-label="Advisories">
        <ToldList told={page.members} />
      </section>
      <NextPage nth={page.nth} of={page.of} path={path} />
      {page.nth === 1 ? null : <FacetLinks groups={groups} current={path} />}
    </>
  )
}
