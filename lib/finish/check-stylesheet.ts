import type { Problem } from '@/lib/problems/problem'
import { addressesInCss } from './css-addresses'
import { problemIn } from './finish-problem'
import { type Place, placeOf } from './place'

/** What a style sheet file points at on this site, and what it must not ask for. */
export function checkStylesheet(file: string, css: string): Readonly<{ places: readonly Place[]; problems: readonly Problem[] }> {
  const places: Place[] = []
  const problems: Problem[] = []
  for (const href of addressesInCss(css)) {
    const place = placeOf(href, `/${file}`, null)
    if (place !== null && place !== 'unreadable') places.push({ ...place, fragment: '' })
    else if (!/^data:/i.test(href))
      problems.push(problemIn(file, 'other-origin', `url(${href.slice(0, 80)}) is not on this site`, 'serve the file from this site'))
  }
  return { places, problems }
}
