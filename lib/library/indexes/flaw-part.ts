import type { Reference } from '@/lib/advisory/reference'
import { dayOf, type Release } from '@/lib/facts/openstack/release'
import type { Flaw } from '@/lib/library/indexes/flaws-among'
import { affected, askedOf } from '@/lib/versions/affects'
import { type Concerns, wordedCondition } from '@/lib/versions/concern'
import { type Fix, fixOf, patchesOf } from '@/lib/versions/fix'
import { deliverableOf } from '@/lib/versions/product-releases'
import type { Verdict } from '@/lib/versions/verdict'

/** What a flaw means for one product in a series. */
export type FlawPart = Readonly<{
  /** In the spelling of the records; null for what they say without naming a product. */
  product: string | null
  /** It is a deliverable of OpenStack, or no product is named: of others no series says anything. */
  isOpenStack: boolean
  verdict: Verdict
  /** What must hold besides the version, in the words of a record; null where nothing is said. */
  condition: string | null
  /** Null: nothing is affected, or no end is stated. */
  fix: Fix | null
  /** Changes to apply where no release has the fix. */
  patches: readonly Reference[]
  /** The next series that is known to be free of the flaw, or to have a release that is, where this one has none. */
  upgrade: Upgrade | null
}>

export type Upgrade = Readonly<{ series: string; version: string | null }>

/** Answer for one product of a flaw. */
export function flawPart({ advisory, sisters }: Flaw, product: string | null, release: Release, concerns: Concerns): FlawPart {
  const { versions } = concerns
  const running = { series: release.name }
  const verdict = affected(advisory, product, running, versions, sisters)
  const asked = askedOf(product, running, versions)
  const isOpenStack = product === null || deliverableOf(versions, product) !== null
  const none = { product, isOpenStack, verdict, condition: null, fix: null, patches: [], upgrade: null }
  if (verdict.answer !== 'affected' || product === null || typeof asked === 'string') return none
  const records = [advisory, ...sisters]
  const fix = fixOf(records, product, verdict, asked, versions)
  const condition = wordedCondition(records, product, running, versions)
  if (fix?.kind === 'released') return { ...none, condition, fix }
  const patches = patchesOf(records, product, asked.series, versions)
  return { ...none, condition, fix, patches, upgrade: upgradeFrom({ advisory, sisters }, product, release, concerns) }
}

function upgradeFrom({ advisory, sisters }: Flaw, product: string, release: Release, { versions }: Concerns): Upgrade | null {
  const newer = versions.releases.slice(versions.releases.indexOf(release) + 1).filter((each) => isOut(each, versions.today))
  for (const { name } of newer) {
    const running = { series: name }
    const asked = askedOf(product, running, versions)
    const verdict = affected(advisory, product, running, versions, sisters)
    if (verdict.answer === 'not-affected') return { series: name, version: null }
    if (typeof asked === 'string') continue
    const fix = fixOf([advisory, ...sisters], product, verdict, asked, versions)
    if (fix?.kind === 'released') return { series: name, version: fix.version }
  }
  return null
}

/** A plan is no release: see `stateOn`. */
const isOut = (release: Release, today: string) => release.released !== undefined && dayOf(release) <= today
