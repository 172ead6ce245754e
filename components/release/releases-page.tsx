import { DateText } from '@/components/page/date-text'
import intro from '@/components/page/page-intro.module.css'
import { SourceLinks } from '@/components/product/source-links'
import table from '@/components/product/span-table.module.css'
import { STATUS_WORDS } from '@/components/release/status-text'
import { releasePath } from '@/lib/library/indexes/by-release'
import type { Release } from '@/lib/openstack/release'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Answer } from '@/lib/versions/verdict'

type Series = Readonly<{ release: Release; counts: Readonly<Record<Answer, number>> }>

/** Every OpenStack series, with how many advisories concern it. */
export function ReleasesPage({ series, versions }: Readonly<{ series: readonly Series[]; versions: ProductVersions }>) {
  return (
    <>
      <div className={intro.intro}>
        <h1>OpenStack releases</h1>
        <p className={intro.lead}>
          Choose the series that you run: which advisories concern it, which versions hold the fix, and what cannot be told.
        </p>
        <p>
          State of the series as of <DateText date={versions.statusAsOf} />, by <SourceLinks sources={versions.sources.get('nova') ?? []} />
          .
        </p>
      </div>
      <div className={table.section}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus */}
        <section className={table.wide} tabIndex={0} aria-label="Series and their advisories">
          <table className={table.table}>
            <caption>All series, newest first. Nova’s first version stands for the series.</caption>
            <thead>
              <tr>
                <th scope="col">Series</th>
                <th scope="col">Nova</th>
                <th scope="col">Released</th>
                <th scope="col">State</th>
                <th scope="col">Affected</th>
                <th scope="col">Cannot be told</th>
              </tr>
            </thead>
            <tbody>
              {series.map(({ release, counts }) => (
                <tr key={release.name}>
                  <th scope="row">
                    <a href={releasePath(release)}>{release.name}</a>
                  </th>
                  <td>{release.nova}</td>
                  <td>
                    {release.released === undefined ? 'planned ' : ''}
                    <DateText date={release.released ?? release.planned ?? ''} />
                  </td>
                  <td>{STATUS_WORDS[release.status]}</td>
                  <td>{counts.affected}</td>
                  <td>{counts['cannot-be-told']}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  )
}
