import { type GroupResult, RATINGS } from '@/lib/fleet/fleet-result'
import { isFields, listIn, WrongField, wordIn } from '@/lib/input/json/fields'

type Concerned = Readonly<{ advisory: string; answer: string }>

/** What a comparison needs of an earlier result. */
export type OldGroup = Pick<GroupResult, 'name' | 'outcome' | 'recommended' | 'rating'> &
  Readonly<{
    current: Readonly<{ id: string }> | null
    concerns: readonly Concerned[]
    findings: readonly Readonly<{ rule: string; state: string }>[]
  }>

const OUTCOMES = ['recommended', 'equally-good', 'nothing-acceptable', 'not-settled', 'contradiction'] as const

/**
 * Read an earlier result, as `bulkhead fleet --format json` or the page wrote it.
 *
 * @returns What is wrong, in words, where it is none.
 */
export function readOldFleet(text: string): readonly OldGroup[] | string {
  try {
    const json: unknown = JSON.parse(text)
    if (!isFields(json) || !Array.isArray(json.groups)) return 'it has no groups'
    return listIn(json, 'groups').map(oldGroup)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof WrongField) return error.message.slice(0, 200)
    throw error
  }
}

function oldGroup(entry: unknown): OldGroup {
  if (!isFields(entry)) throw new WrongField('a group is not an object')
  const [name, outcome, rating] = [wordIn(entry, 'name'), wordIn(entry, 'outcome'), wordIn(entry, 'rating')]
  const [knownOutcome, knownRating] = [OUTCOMES.find((each) => each === outcome), RATINGS.find((each) => each === rating)]
  if (name === undefined || knownOutcome === undefined || knownRating === undefined)
    throw new WrongField('a group has no name, outcome or rating; give a JSON result of the fleet')
  const current = isFields(entry.current) ? (wordIn(entry.current, 'id') ?? null) : null
  return {
    ...{ name, outcome: knownOutcome, rating: knownRating },
    recommended: listIn(entry, 'recommended').map(String),
    current: current === null ? null : { id: current },
    concerns: listIn(entry, 'concerns').flatMap((each) =>
      isFields(each) ? [{ advisory: wordIn(each, 'advisory') ?? '', answer: wordIn(each, 'answer') ?? '' }] : [],
    ),
    findings: listIn(entry, 'findings').flatMap((each) =>
      isFields(each) ? [{ rule: wordIn(each, 'rule') ?? '', state: wordIn(each, 'state') ?? '' }] : [],
    ),
  }
}

/** The advisories with one answer about a group, each once. */
export const advisoriesOf = (
  { concerns }: Readonly<{ concerns: readonly Concerned[] }>,
  wanted: 'affected' | 'conditional' | 'cannot-be-told' = 'affected',
): string[] => [...new Set(concerns.flatMap(({ advisory, answer }) => (answer === wanted ? [advisory] : [])))]

/** The rules that a group fails, each once. */
export const rulesOf = ({ findings }: Pick<OldGroup, 'findings'>): string[] => [
  ...new Set(findings.flatMap(({ rule, state }) => (state === 'fail' ? [rule] : []))),
]
