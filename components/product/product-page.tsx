import { AdvisoryList } from '@/components/advisory/advisory-list'
import { DateText } from '@/components/page/date-text'
import { OldMark } from '@/components/page/old-mark'
import intro from '@/components/page/page-intro.module.css'
import { SourceLinks } from '@/components/product/source-links'
import table from '@/components/product/span-table.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import { standsOfAll } from '@/lib/facts/age/reading'
import type { Source } from '@/lib/facts/openstack/words'
import type { AdvisoriesOfProduct } from '@/lib/library/indexes/by-product'
import { releasePath } from '@/lib/library/indexes/by-release'
import type { ProductSeries } from '@/lib/library/indexes/product-by-series'
import { distinct } from '@/lib/versions/conditions'

type Props = Readonly<{
  product: AdvisoriesOfProduct<Advisory>
  series: readonly ProductSeries[]
  asOf: string
  today: string
  sources: readonly Source[]
}>

/** Everything for one product: its series, where they are known, and the advisories that name it. */
export function ProductPage({ product, series, asOf, today, sources }: Props) {
  const { name, names, advisories } = product
  const conditionsOf = ({ affected }: Advisory) => distinct(affected.filter((entry) => names.includes(entry.product ?? '')))
  return (
    <>
      <div className={intro.intro}>
        <h1>{name}</h1>
        <p className={intro.lead}>
          {advisories.length === 1 ? 'One advisory calls' : `${advisories.length} advisories call`} this product affected
          {series.length === 0 ? '. It is not known here which versions belong to which OpenStack series' : ''}.
        </p>
        {names.length > 1 ? <p>Also written {names.slice(1).join(', ')}.</p> : null}
      </div>
      {series.length === 0 ? null : (
        <section className={table.section} aria-labelledby="series">
          <h2 id="series">By series</h2>
          <p className={table.note}>
            Versions were read on <DateText date={asOf} />
            <OldMark reading={{ asOf, stands: standsOfAll(sources.map(({ url }) => url)) }} today={today} /> from{' '}
            <SourceLinks sources={sources} />. The figures count advisories for {name} only.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus */}
          <section className={table.wide} tabIndex={0} aria-label="Series of this product">
            <table className={table.table}>
              <caption>Newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Series</th>
                  <th scope="col">From</th>
                  <th scope="col">Before</th>
                  <th scope="col">Affected</th>
                  <th scope="col">Cannot be told</th>
                  <th scope="col">Not affected</th>
                </tr>
              </thead>
              <tbody>
                {series.map(({ release, span, counts }) => (
                  <tr key={release.name}>
                    <th scope="row">
                      <a href={releasePath(release)}>{release.name}</a>
                    </th>
                    <td>{span.first}</td>
                    <td>{span.below}</td>
                    <td>{counts.affected}</td>
                    <td>{counts['cannot-be-told']}</td>
                    <td>{counts['not-affected']}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
      <section className={table.section} aria-labelledby="advisories">
        <h2 id="advisories">Advisories</h2>
        <AdvisoryList advisories={advisories} conditionsOf={conditionsOf} />
      </section>
    </>
  )
}
