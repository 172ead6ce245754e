import type { Found } from '@/lib/concern/found'
import { vexDocument } from '@/lib/findings/vex-document'
import type { Concern } from '@/lib/versions/concern'

const STATUSES = { affected: 'affected', 'not-affected': 'not_affected', 'cannot-be-told': 'under_investigation' } as const

/**
 * Answers as OpenVEX 0.2.0, one statement each: what is affected with what to do, what is not with the reason.
 *
 * @param day The day for which they hold.
 * @param fingerprint Of a text, the same in every run; it names the document.
 */
export function concernVex(found: readonly Found[], day: string, fingerprint: (text: string) => string) {
  const statements = found.map((each) => ({
    vulnerability: vulnerabilityOf(each),
    products: [{ '@id': each.purl }],
    status: STATUSES[each.concern.answer],
    ...detailsOf(each.concern),
  }))
  return vexDocument(statements, day, fingerprint)
}

function vulnerabilityOf({ concern: { advisory }, cves }: Found) {
  const [name = advisory, ...others] = cves
  return { name, aliases: [advisory, ...others].filter((alias) => alias !== name) }
}

/** An affected product asks for a statement on what to do; one that is not for one on why. */
function detailsOf({ answer, reason, condition, fix }: Concern) {
  if (answer === 'not-affected') return { impact_statement: reason }
  const status_notes = condition === null ? reason : `${reason} Only if: ${condition}.`
  if (answer === 'cannot-be-told') return { status_notes }
  const action_statement =
    fix.kind === 'release'
      ? `Upgrade to ${fix.version}.`
      : fix.kind === 'patch'
        ? `No release of the series holds the fix: apply the patch, or upgrade. ${fix.urls.join(' ')}`
        : 'No release of the series is known to have a fix: do what the advisory recommends.'
  return { status_notes, action_statement }
}
