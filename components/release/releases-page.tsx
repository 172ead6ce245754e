import { DatedText } from '@/components/page/dated-text'
import intro from '@/components/page/page-intro.module.css'
import table from '@/components/product/span-table.module.css'
import { StateSources } from '@/components/release/state-sources'
import type { Release } from '@/lib/facts/openstack/release'
import { stateOn } from '@/lib/facts/openstack/state-on'
import { releasedInWords, stateInShort } from '@/lib/facts/openstack/state-words'
import { releasePath } from '@/lib/library/indexes/by-release'
import type { FlawGroup } from '@/lib/library/indexes/series-flaws'
import type { ProductVersions } from '@/lib/versions/product-versions'

type Series = Readonly<{ release: Release; counts: Readonly<Record<FlawGroup, number>> }>

/** Every OpenStack series, with how many advisories concern it. */
export function ReleasesPage({ series, versions }: Readonly<{ series: readonly Series[]; versions: ProductVersions }>) {
  const { today } = versions
  return (
    <>
      <div className={intro.intro}>
        <h1>OpenStack releases</h1>
        <p className={intro.lead}>
          Choose the series you run to see what needs action on it, worst first, which release has the fix, and what cannot be told.
        </p>
        <p>
          <StateSources versions={versions} />
          {series.some(({ release }) => stateOn(release, today).basis === 'by-plan')
            ? ' “Planned” marks a state whose planned date has passed and has not been checked since.'
            : null}
        </p>
      </div>
      <div className={table.section}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus */}
        <section className={table.wide} tabIndex={0} aria-label="Series and what affects them">
          <table className={table.table}>
            <caption>All series, newest first, each with its first Nova version and the number of known flaws.</caption>
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
                    <DatedText text={releasedInWords(release, today)} />
                  </td>
                  <td>{stateInShort(release, today)}</td>
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
