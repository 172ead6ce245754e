import { DATA } from './header-rules'

/**
 * Fetch a page of this site once a reader is about to open it (points at its link, or presses it). Nothing runs ahead: pages
 * are fetched, not opened. Data for programs is left alone.
 */
export const speculationRules = (base: string) => ({
  prefetch: [
    {
      source: 'document',
      where: {
        and: [{ href_matches: [`${base}/`, `${base}/*/`] }, { not: { href_matches: DATA.map((paths) => base + paths) } }],
      },
      eagerness: 'moderate',
    },
  ],
})
