import { expect, test } from 'vitest'
import { assignmentsOf, mini, miniFacts, miniPolicy, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { beyond, type Envelope, envelope } from '@/lib/advisor/tree/envelope'
import type { Assignment } from '@/lib/advisor/verify/assignments'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { createOracle } from '@/lib/advisor/verify/oracle'

const keeps = (assignment: Assignment, row: Envelope['always']) =>
  Object.entries(row).every(([question, options]) => options.includes(assignment[question] ?? ''))
const isInside = (assignment: Assignment, found: Envelope | null) =>
  found !== null && keeps(assignment, found.always) && found.choices.every((rows) => rows.some((row) => keeps(assignment, row)))

test.each(open.candidates)('the envelope of %s holds the assignments in which it is acceptable, and no other', (candidate) => {
  const found = envelope(mini(), candidate)
  const judge = createOracle(miniPolicy, miniFacts)
  for (const number of assignmentsOf(open, {})) {
    const assignment = namedAssignment(open, assignmentAt(open, number))
    const { isPossible, status } = judge(assignment)
    if (isPossible) expect(isInside(assignment, found)).toBe(status[candidate] !== 'excluded')
  }
})

test('no question occurs in two choices, and none of a choice says what is always so', () => {
  for (const candidate of open.candidates) {
    const { always = {}, choices = [] } = envelope(mini(), candidate) ?? {}
    const asked = choices.map((rows) => new Set(rows.flatMap((row) => Object.keys(row))))
    expect(asked.flatMap((each) => [...each]).length).toBe(new Set(asked.flatMap((each) => [...each])).size)
    for (const row of choices.flat()) expect(row).toEqual(beyond(row, always))
  }
})
