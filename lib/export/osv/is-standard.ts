import { readVector } from '@/lib/advisory/cvss'
import type { ImportedEntry } from '@/lib/export/osv/imported-events'

type Severities = NonNullable<ImportedEntry['severity']>
type Rated = Readonly<{ id: string; severity?: ImportedEntry['severity']; affected?: readonly ImportedEntry[] }>

/** Prefixes of databases that are registered in OSV 1.7.5, and that of those which are not. */
const PREFIXES =
  /^(?:x_|(?:ASB-A|PUB-A|ALPINE|ALSA|ALBA|ALEA|AZL|BELL|BIT|CGA|CLEANSTART|CLSA|CURL|CVE|DEBIAN|DHI|DRUPAL|DSA|DLA|ELA|DTSA|ECHO|EEF|FreeBSD|GHSA|GO|GSD|HSEC|JLSEC|KUBE|LBSEC|LSN|MAL|MINI|MGASA|OESA|OSEC|OSV|openSUSE-SU|PHSA|PSF|PYSEC|RHBA|RHEA|RHSA|RLSA|RXSA|RSEC|ROOT|RUSTSEC|SUSE-[SRFO]U|UBUNTU|USN|V8)-)/
const UBUNTU = new Set(['negligible', 'low', 'medium', 'high', 'critical'])

/**
 * Whether a record says who it is and how bad it is as the standard demands. What it says wrongly there we cannot put right, since it is not
 * our opinion; a scanner may refuse the whole archive for it.
 */
export function isStandard({ id, severity, affected = [] }: Rated): boolean {
  const ofPackages = affected.flatMap((entry) => entry.severity ?? [])
  const isOnBoth = (severity ?? []).length > 0 && ofPackages.length > 0
  return PREFIXES.test(id) && !isOnBoth && [...(severity ?? []), ...ofPackages].every(isRight)
}

function isRight({ type = '', score = '' }: Severities[number]): boolean {
  const read = type === 'Ubuntu' ? null : readVector(score)
  return type === 'Ubuntu' ? UBUNTU.has(score) : read?.type === type && read.vector === score
}
