import { DateText } from '@/components/page/date-text'
import { OldMark } from '@/components/page/old-mark'
import { SourceLinks } from '@/components/product/source-links'
import table from '@/components/product/span-table.module.css'
import { standsOfAll } from '@/lib/facts/age/reading'
import type { Release } from '@/lib/facts/openstack/release'
import type { Source } from '@/lib/facts/openstack/words'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'
import type { ProductSeries } from '@/lib/library/indexes/product-by-series'

type Props = Readonly<{
  /** Series that have a part of the page: links to those without one lead to their rows. */
  parts: readonly Release[]
  name: string
  series: readonly ProductSeries[]
  asOf: string
  today: string
  sources: readonly Source[]
}>

/** Every series of a product with its versions, and how many flaws have which answer. */
export function SeriesCounts({ parts, name, series, asOf, today, sources }: Props) {
  return (
    <section className={table.section} aria-labelledby="series">
      <h2 id="series">Versions by series</h2>
      <p className={table.note}>
        Versions were read on <DateText date={asOf} />
        <OldMark reading={{ asOf, stands: standsOfAll(sources.map(({ url }) => url)) }} today={today} /> from{' '}
        <SourceLinks sources={sources} />. The figures count flaws of {name} only.
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
              <tr id={parts.includes(release) ? undefined : releaseSlug(release)} key={release.name}>
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
  )
}
