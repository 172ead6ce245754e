import styles from '@/components/release/release-page.module.css'
import { GRAVITY_WORDS } from '@/components/release/severity-words'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { countFlaws, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { GRAVITIES, gravityOf } from '@/lib/library/indexes/worst-first'
import { listed } from '@/lib/listed'

/** How many flaws need action, how grave they are, and for how many a release has the fix: the answer in a few sentences. */
export function ReleaseAnswer({ flaws, affected }: Readonly<{ flaws: readonly SeriesFlaw[]; affected: readonly SeriesFlaw[] }>) {
  const counts = countFlaws(flaws)
  const byGravity = groupBy(affected, (flaw) => [gravityOf(flaw)])
  const grave = GRAVITIES.flatMap((id) => {
    const members = byGravity.get(id)
    return members === undefined ? [] : [`${members.length} ${GRAVITY_WORDS[id].toLowerCase()}`]
  })
  const fixed = affected.filter(isFixed).length
  return (
    <div className={styles.answer}>
      <p>
        <strong>
          {affected.length === 0
            ? 'No known flaw affects this series.'
            : `${flawsIn(affected.length)} ${affected.length === 1 ? 'affects' : 'affect'} this series: ${listed(grave)}.`}
        </strong>{' '}
        <span id="fixed">{affected.length === 0 ? null : whatHelps(fixed, affected.length)}</span>
      </p>
      <p>
        <a href="#cannot-be-told">{counts['cannot-be-told']} cannot be told</a>
        {counts.elsewhere === 0 ? '' : ', '}
        {counts.elsewhere === 0 ? null : <a href="#elsewhere">{counts.elsewhere} depend on other software</a>}, and{' '}
        <a href="#not-affected">
          {counts['not-affected']} {counts['not-affected'] === 1 ? 'does' : 'do'} not affect it
        </a>
        .
      </p>
    </div>
  )
}

const flawsIn = (count: number) => (count === 1 ? '1 known flaw' : `${count} known flaws`)

/** A released version has the fix, for every affected product. */
function isFixed({ parts }: SeriesFlaw): boolean {
  return parts.every(({ verdict, fix }) => verdict.answer !== 'affected' || fix?.kind === 'released')
}

/** How many flaws a released version of the series mends, and what the others need. */
function whatHelps(fixed: number, all: number): string {
  const need = 'a patch, an upgrade or a change of configuration'
  if (fixed === 0) return `No released version of the series has a fix; ${all === 1 ? 'it needs' : 'they need'} ${need}.`
  const has = `A released version of the series has the fix for ${fixed === all ? 'all' : fixed} of them`
  return fixed === all ? `${has}.` : `${has}; the others need ${need}.`
}
