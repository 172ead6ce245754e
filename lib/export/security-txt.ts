import { CSAF } from '@/lib/export/csaf/csaf-file'
import { instant } from '@/lib/export/instant'
import type { TextFile } from '@/lib/export/published-file'
import { daysBetween } from '@/lib/facts/age/day'
import { ContentError } from '@/lib/input/problems/content-error'
import type { Site } from '@/lib/site/site-file'

const LAST_DAYS = 30
const LATE_DAYS = 60
const YEAR_DAYS = 366

/**
 * `security.txt` (RFC 9116): how to tell the publisher of a flaw in the portal.
 *
 * A host has one, at its root: of a portal with a folder of its host, whoever runs the host puts it there.
 *
 * @param absolute The address of a path.
 */
export function securityTxt({ contact, expires, languages, policy, acknowledgments }: Site, absolute: (path: string) => string): TextFile {
  const path = '.well-known/security.txt'
  const lines = [
    ...contact.map((uri) => `Contact: ${uri}`),
    `Expires: ${instant(expires)}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${new URL(`/${path}`, absolute('/')).href}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
    ...(acknowledgments === undefined ? [] : [`Acknowledgments: ${acknowledgments}`]),
    `CSAF: ${absolute(`${CSAF}provider-metadata.json`)}`,
  ]
  return { path, text: `${lines.join('\n')}\n` }
}

/** Whether it is time to ask the contact again: builds say so from now on. */
export const isLate = (expires: string, today: string): boolean => daysBetween(today, expires) < LATE_DAYS

/**
 * What whoever builds should know of the day until which the contact is confirmed.
 *
 * @returns A line where that is near; null where nothing needs to be done.
 * @throws ContentError where it is past, or so near that the file may expire before the next release.
 */
export function expiryNote({ expires }: Pick<Site, 'expires'>, today: string): string | null {
  const left = daysBetween(today, expires)
  const at = `content/site.yaml: expires: security.txt expires on ${expires}`
  const mend = 'ask whoever is named as contact whether it is still right, then move the day'
  if (left < LAST_DAYS) throw new ContentError([`${at}, ${left < 0 ? 'which is past' : `in ${left} days`}; ${mend}`])
  if (left > YEAR_DAYS) return `${at}, more than a year from now; name a day within a year (RFC 9116, 2.5.5)`
  return isLate(expires, today) ? `${at}, in ${left} days; ${mend}` : null
}
