import { RATINGS } from '@/lib/advisory/advisory'
import type { AdvisoryGroup } from '@/lib/library/indexes/advisory-group'

/** Title and first sentence of the page of a group. */
export function facetWords(kind: 'severity' | 'technology' | 'year', { slug, name, advisories }: AdvisoryGroup<unknown>) {
  const all = advisories.length === 1 ? 'One advisory' : `${advisories.length.toLocaleString('en')} advisories`
  const rated = RATINGS.some((rating) => rating === slug)
  switch (kind) {
    case 'severity':
      return rated
        ? { title: `Severity: ${name}`, lead: `${all}, by the publisher’s worst rating.` }
        : { title: 'Severity: unrated', lead: `${all} without a rating. A missing rating says nothing about the severity.` }
    case 'technology':
      return { title: `Advisories about ${name}`, lead: `${all}, newest first.` }
    case 'year':
      return /^\d/.test(slug)
        ? { title: `Advisories from ${name}`, lead: `${all}, newest first.` }
        : { title: 'Advisories without a date', lead: `${all} with no date in the document or its history.` }
  }
}
