import type { Person } from '@/lib/advisory/advisory'
import type { CveContainer } from '@/lib/formats/cve/cve-schema'
import { folded } from '@/lib/formats/records/folded'

/** Whom a record names; a sentence of thanks is read under Credits, and is no name of a person. */
export function peopleOf({ credits }: CveContainer): Person[] {
  const named = credits.filter(({ value }) => !/\bthank|[{[]'?lang/i.test(value) && value.trim() !== '')
  return named.map(({ value, type }) => ({
    name: folded(value),
    affiliation: null,
    role: /^(?:finder|reporter)$/i.test(type ?? '') ? 'reporter' : 'credit',
  }))
}
