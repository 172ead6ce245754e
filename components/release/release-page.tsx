import { DateText } from '@/components/page/date-text'
import { DatedText } from '@/components/page/dated-text'
import intro from '@/components/page/page-intro.module.css'
import { DecidedBy } from '@/components/release/decided-by'
import { FlawFold } from '@/components/release/flaw-fold'
import { ProductIndex } from '@/components/release/product-index'
import { ReleaseAnswer } from '@/components/release/release-answer'
import styles from '@/components/release/release-page.module.css'
import { SeriesVersions } from '@/components/release/series-versions'
import { StateSources } from '@/components/release/state-sources'
import { UpgradeLinks } from '@/components/release/upgrade-links'
import { WorstList } from '@/components/release/worst-list'
import { WouldDecide } from '@/components/release/would-decide'
import type { Release } from '@/lib/facts/openstack/release'
import { releaseSentence } from '@/lib/facts/openstack/state-words'
import { hasPart } from '@/lib/library/indexes/product-view'
import type { FlawGroup, SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { upgradePairs } from '@/lib/library/indexes/upgrades'
import { worstFirst } from '@/lib/library/indexes/worst-first'
import { wouldDecide } from '@/lib/library/indexes/would-decide'
import type { ProductVersions } from '@/lib/versions/product-versions'

type Props = Readonly<{ release: Release; flaws: readonly SeriesFlaw[]; versions: ProductVersions }>

/** Everything that concerns one OpenStack series: what needs action first, worst first. */
export function ReleasePage({ release, flaws, versions }: Props) {
  const inGroup = (group: FlawGroup) => flaws.filter((each) => each.group === group)
  const affected = worstFirst(inGroup('affected'))
  const elsewhere = inGroup('elsewhere')
  return (
    <>
      <div className={intro.intro}>
        <h1>OpenStack {release.name}</h1>
        <p className={intro.lead}>
          <DatedText text={releaseSentence(release, versions.today)} />
        </p>
        <ReleaseAnswer flaws={flaws} affected={affected} />
      </div>
      <UpgradeLinks release={release} pairs={upgradePairs(versions.releases, versions.today)} />
      <section className={styles.group} aria-labelledby="affected">
        <h2 id="affected">What needs action</h2>
        {affected.length === 0 ? <p>Nothing that is known here.</p> : null}
        <ProductIndex affected={affected} release={release} hasPart={(product) => hasPart(product, release, versions)} />
        <WorstList affected={affected} />
      </section>
      <FlawFold
        id="cannot-be-told"
        title="Cannot be told"
        says="The advisory does not say enough to decide. That does not mean “not affected”: each entry says what would decide it."
        flaws={inGroup('cannot-be-told')}
        more={(flaw) => <WouldDecide deciding={wouldDecide(flaw, versions)} />}
      />
      {elsewhere.length === 0 ? null : (
        <FlawFold
          id="elsewhere"
          title="Depends on other software"
          says="No OpenStack series contains the software that these are about: its own version on your hosts decides, whatever the series."
          flaws={elsewhere}
          more={(flaw) => <DecidedBy flaw={flaw} />}
          hasReasons={false}
        />
      )}
      <FlawFold
        id="not-affected"
        title="Not affected"
        says="By the versions, series, fixes and dates that each advisory states."
        flaws={inGroup('not-affected')}
      />
      <p className={styles.note}>
        <StateSources versions={versions} /> Answers are derived from the versions, series, fixes and dates that each advisory states. What
        cannot be read for certain counts as “cannot be told”. A fix is a version released by <DateText date={versions.catalogue.date} />.
        Records of the same flaw are one entry.
      </p>
      <SeriesVersions release={release} versions={versions} />
    </>
  )
}
