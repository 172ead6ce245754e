import type { Reference } from '@/lib/advisory/reference'
import { dayOf, type Release } from '@/lib/facts/openstack/release'
import type { Flaw } from '@/lib/library/indexes/flaws-among'
import { affected, askedOf } from '@/lib/versions/affects'
import { type Concerns, wordedCondition } from '@/lib/versions/concern'
import { type Fix, fixOf, patchesOf } from '@/lib/versions/fix'
import { deliverableOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
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

function upgradeFrom(flaw: Flaw, product: string, release: Release, { versions }: Concerns): Upgrade | null {
  const offers = offersTo(flaw, product, versions)
  for (let at = versions.releases.indexOf(release) + 1; at < versions.releases.length; at += 1) {
    const offer = offers[at] ?? offerOf(flaw, product, at, versions)
    offers[at] = offer
    if (offer !== NO_OFFER) return offer
  }
  return null
}

/** Position of a series -> what it offers to those who come to it, as far as somebody asked. */
type Offers = (Upgrade | undefined)[]

/** Many older series ask for the same newer ones. */
const known = new WeakMap<Flaw['advisory'], Readonly<{ flaw: Flaw; versions: ProductVersions; byProduct: Map<string, Offers> }>>()

function offersTo(flaw: Flaw, product: string, versions: ProductVersions): Offers {
  const before = known.get(flaw.advisory)
  const isSame =
    before?.versions === versions &&
    before.flaw.sisters.length === flaw.sisters.length &&
    before.flaw.sisters.every((each, at) => each === flaw.sisters[at])
  const kept = before !== undefined && isSame ? before : { flaw, versions, byProduct: new Map<string, Offers>() }
  const offers = kept.byProduct.get(product) ?? []
  kept.byProduct.set(product, offers)
  known.set(flaw.advisory, kept)
  return offers
}

/** A series that is affected as well, or of which it cannot be told, and that has no release with the fix. */
const NO_OFFER: Upgrade = { series: '', version: null }

function offerOf({ advisory, sisters }: Flaw, product: string, at: number, versions: ProductVersions): Upgrade {
  const release = versions.releases[at]
  if (release === undefined || !isOut(release, versions.today)) return NO_OFFER
  const running = { series: release.name }
  const asked = askedOf(product, running, versions)
  const verdict = affected(advisory, product, running, versions, sisters)
  if (verdict.answer === 'not-affected') return { series: release.name, version: null }
  if (typeof asked === 'string') return NO_OFFER
  const fix = fixOf([advisory, ...sisters], product, verdict, asked, versions)
  return fix?.kind === 'released' ? { series: release.name, version: fix.version } : NO_OFFER
}

/** A plan is no release: see `stateOn`. */
const isOut = (release: Release, today: string) => release.released !== undefined && dayOf(release) <= today
