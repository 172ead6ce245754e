/**
 * The last part of an advisory's address: `OSSN-0001` gives `ossn-0001`, `RHSA-2021:5217` gives `rhsa-2021-5217`.
 *
 * @returns Lower-case letters, digits, `.`, `_` and `-` only; safe as a file name on every host.
 */
export function slugOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
}

/** Path of an advisory's page. */
export function advisoryPath(id: string): string {
  return `/advisories/${slugOf(id)}/`
}

/** Path of the page that shows what has changed in an advisory, by the last part of its address. */
export const historyPath = (slug: string): string => `/advisories/${slug}/revisions/`

/** Path of an advisory's JSON; the id as written where it can be a file name. */
export function advisoryJsonPath(id: string): string {
  return `/api/v1/advisories/${/^[\w.-]+$/.test(id) ? id : slugOf(id)}.json`
}

/** Path of the original bytes. */
export function rawPath(source: string, path: string): string {
  return `/raw/${source}/${path.split('/').map(encodeURIComponent).join('/')}`
}
