/** The forms in which every feed is published: folder and ending. */
const FORMS = { json: 'json', atom: 'xml' } as const

/**
 * Path of a page of a feed.
 *
 * @param page Counted from 0; the first one has the name of the feed.
 */
export function feedPath(form: keyof typeof FORMS, name: string, page = 0): string {
  return `/feeds/${form}/${name}${page === 0 ? '' : `-${page + 1}`}.${FORMS[form]}`
}
