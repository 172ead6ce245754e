import type { SectionName } from '@/lib/advisory/section'

const THING = '(?:services?|software|products?|projects?|components?|versions?|releases?)'
const NAMES: readonly (readonly [SectionName, RegExp])[] = [
  ['summary', /^summary$/],
  ['affected', new RegExp(`^affected(?: ${THING})?(?: ?(?:/|,|&|and|or) ?${THING}){0,4}$`)],
  ['discussion', /^discussions?$/],
  ['recommended-actions', /^(?:recommended actions?|recommended action\(s\)|recommendations?)$/],
  ['patches', /^patch(?:es)?$/],
  ['credits', /^(?:credits?|acknowledge?ments?)$/],
  ['references', /^(?:(?:contacts?|notes?) ?(?:\/|&|and) ?references?|references?(?: ?(?:\/|&|and) ?(?:contacts?|notes?))?|contacts?)$/],
]

/** The canonical name that a heading stands for; blanks, case and a colon at the end do not matter. */
export function sectionNameOf(heading: string): SectionName | null {
  if (heading.length > 80) return null
  const key = heading.toLowerCase().replace(/\s+/g, ' ').trim().replace(/ ?:$/, '')
  return NAMES.find(([, expression]) => expression.test(key))?.[0] ?? null
}
