import { ToldList } from '@/components/advisory/told-list'
import { PageLinks } from '@/components/library/page-links'
import intro from '@/components/page/page-intro.module.css'
import { conditionsFor } from '@/components/product/conditions-for'
import { FlawTable } from '@/components/product/flaw-table'
import { ProductSeriesPart } from '@/components/product/product-series'
import { SeriesCounts } from '@/components/product/series-counts'
import table from '@/components/product/span-table.module.css'
import fold from '@/components/release/release-page.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import type { Source } from '@/lib/facts/openstack/words'
import type { AdvisoriesOfProduct } from '@/lib/library/indexes/by-product'
import type { ListPage } from '@/lib/library/indexes/list-pages'
import type { ProductSeries } from '@/lib/library/indexes/product-by-series'
import { gravestOf, type ProductView } from '@/lib/library/indexes/product-view'
import type { Told } from '@/lib/library/indexes/told-once'

type Props = Readonly<{
  product: AdvisoriesOfProduct<Advisory>
  /** The first of the advisories that name it, or all. */
  page: ListPage<Told<Advisory>>
  /** Null for what is no part of an OpenStack series. */
  view: ProductView | null
  series: readonly ProductSeries[]
  asOf: string
  today: string
  sources: readonly Source[]
}>

/** Everything for one product: what to do on each series, worst first, where its series are known; and the advisories that name it. */
export function ProductPage({ product, page, view, series, asOf, today, sources }: Props) {
  const { slug, name, names, advisories } = product
  const conditionsOf = conditionsFor(product)
  const gravest = view === null ? null : gravestOf(view)
  return (
    <>
      <div className={intro.intro}>
        <h1>{name}</h1>
        <p className={intro.lead}>
          {view === null ? `${advisoriesIn(advisories.length)} this product affected. ` : answerIn(view)}
          {view === null ? 'It is not known here which versions belong to which OpenStack series.' : null}
        </p>
        {names.length > 1 ? <p>Also written {names.slice(1).join(', ')}.</p> : null}
      </div>
      {view === null ? null : (
        <>
          <section className={table.section} aria-labelledby="flaws">
            <h2 id="flaws">Flaws by series</h2>
            {view.shown.length === 0 ? (
              <p className={table.note}>No known flaw affects a series that has not reached its end of life.</p>
            ) : (
              <FlawTable product={name} flaws={view.shown.slice(0, gravest?.inTable)} series={view.series} />
            )}
            {gravest === null ? null : (
              <p className={table.note}>
                The {gravest.inTable} gravest of {view.shown.length}. The page of each series has all that affect it, and those of which
                that cannot be told.
              </p>
            )}
            {view.safe === 0 ? null : (
              <p className={table.note}>
                {view.safe === 1 ? 'One more flaw affects' : `${view.safe} more flaws affect`} none of these series; the list of advisories
                below has {view.safe === 1 ? 'it' : 'them'}.
              </p>
            )}
          </section>
          <section className={table.section} aria-labelledby="actions">
            <h2 id="actions">What to do on each maintained series</h2>
            {view.parts.map(({ release, affected }) => (
              <ProductSeriesPart
                product={name}
                release={release}
                today={today}
                affected={affected}
                most={gravest?.onSeries}
                key={release.name}
              />
            ))}
          </section>
        </>
      )}
      {series.length === 0 ? null : (
        <SeriesCounts
          parts={view?.parts.map(({ release }) => release) ?? []}
          name={name}
          series={series}
          asOf={asOf}
          today={today}
          sources={sources}
        />
      )}
      <section className={table.section} aria-labelledby="advisories">
        <h2 id="advisories">Advisories</h2>
        {page.of === 1 ? null : (
          <p>
            The newest {page.members.length} of {page.all}; the others are on further pages.
          </p>
        )}
        <PageLinks nth={1} of={page.of} path={`/products/${slug}/`} />
        {view === null ? (
          <ToldList told={page.members} conditionsOf={conditionsOf} />
        ) : (
          <details className={fold.fold}>
            <summary>
              {advisories.length === 1
                ? 'Show the one that names it'
                : `Show ${page.of === 1 ? 'all' : 'the newest'} ${page.members.length} that name it, newest first`}
            </summary>
            <ToldList told={page.members} conditionsOf={conditionsOf} />
          </details>
        )}
      </section>
    </>
  )
}

const advisoriesIn = (count: number) => (count === 1 ? 'One advisory calls' : `${count} advisories call`)

function answerIn({ parts }: ProductView): string {
  const [newest] = parts
  if (newest === undefined) return ''
  const said = parts.map(({ release, affected }) => `${affected.length} on ${release.name}`)
  return `Known flaws that need action: ${said.join(', ')}.`
}
