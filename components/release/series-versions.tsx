import { DateText } from '@/components/page/date-text'
import { OldMark } from '@/components/page/old-mark'
import { SourceLinks } from '@/components/product/source-links'
import table from '@/components/product/span-table.module.css'
import type { Release } from '@/lib/facts/openstack/release'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** Which versions of each product make up the series: what the answers are based on. */
export function SeriesVersions({ release, versions }: Readonly<{ release: Release; versions: ProductVersions }>) {
  const { asOf, statusAsOf, today } = versions
  const rows = [...versions.spans].flatMap(([product, spans]) => {
    const span = spans.get(release.name)
    return span === undefined ? [] : [{ product, ...span }]
  })
  const sources = [
    ...new Map(rows.flatMap(({ product }) => versions.sources.get(product) ?? []).map((source) => [source.url, source])).values(),
  ]
  if (rows.length === 0) return null
  return (
    <section className={table.section} aria-labelledby="versions">
      <h2 id="versions">Versions of this series</h2>
      <p className={table.note}>
        The answers are based on these versions, read on <DateText date={asOf} />
        <OldMark reading={{ asOf }} today={today} />
        {statusAsOf === asOf ? null : (
          <>
            {' '}
            (Nova: <DateText date={statusAsOf} />
            <OldMark reading={{ asOf: statusAsOf }} today={today} />)
          </>
        )}{' '}
        from <SourceLinks sources={sources} />. Products not listed could not be verified.
      </p>
      <table className={table.table}>
        <caption>From the first version on the stable branch to before the first version of the next development cycle</caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">From</th>
            <th scope="col">Before</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ product, first, below }) => (
            <tr key={product}>
              <th scope="row">{product}</th>
              <td>{first}</td>
              <td>{below}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
