import type { Advice, Judged } from '@/lib/advisor/advice'
import type { Case } from '@/lib/advisor/policy/case-schema'

/** Whether a candidate is recommended or called acceptable. */
function isTaken({ candidates, recommended }: Judged, id: string): boolean {
  const status = candidates.find((candidate) => candidate.id === id)?.status ?? 'open'
  return recommended.includes(id) || status === 'recommended' || status.startsWith('acceptable')
}

/** "a|b" is either; all letters small. */
const has = (text: string, words: string): boolean => words.split('|').some((word) => text.toLowerCase().includes(word.toLowerCase()))
const isAmong = <T>(wanted: T | readonly T[], got: T): boolean => [wanted].flat().includes(got)

/** What a case expects and the advice does not keep, in words; empty when it holds. */
export function brokenExpectations({ expect }: Case, found: Judged): string[] {
  const { recommended, among, never, status, settled, none } = expect
  const broken: string[] = []
  const check = (isRight: boolean, what: string) => {
    if (!isRight) broken.push(what)
  }
  const sorted = (ids: readonly string[]) => ids.toSorted().join(', ')
  const got = `recommended is ${sorted(found.recommended) || 'nothing'}`
  if (recommended) check(sorted(recommended) === sorted(found.recommended), `${got}, not ${sorted(recommended)}`)
  if (among)
    check(found.recommended.length > 0 && found.recommended.every((id) => among.includes(id)), `${got}, not among ${sorted(among)}`)
  for (const id of never ?? []) check(!isTaken(found, id), `${id} is taken`)
  for (const [id, wanted] of Object.entries(status ?? {})) {
    const is = found.candidates.find((candidate) => candidate.id === id)?.status ?? 'open'
    check(isAmong<string>(wanted, is), `${id} is ${is}, not ${[wanted].flat().join(' or ')}`)
  }
  if (settled !== undefined) check(found.settled === settled, `settled is ${found.settled}`)
  if (none !== undefined) check((found.recommended.length === 0) === none, got)
  for (const what of brokenControls(expect, found)) check(false, what)
  return broken
}

function brokenControls({ control = {}, notControl = {}, reason = {} }: Case['expect'], { candidates }: Judged): string[] {
  const textsOf = (id: string) =>
    (candidates.find((each) => each.id === id)?.controls ?? []).map((each) => `${each.id} ${each.do} ${JSON.stringify(each.settings)}`)
  return [
    ...Object.entries(control).flatMap(([id, words]) =>
      words.some((word) => textsOf(id).some((text) => has(text, word))) ? [] : [`no control of ${id} mentions ${words.join(' or ')}`],
    ),
    ...Object.entries(notControl).flatMap(([id, words]) =>
      words.filter((word) => textsOf(id).some((text) => has(text, word))).map((word) => `a control of ${id} mentions ${word}`),
    ),
    ...Object.entries(reason).flatMap(([id, rule]) =>
      candidates.find((each) => each.id === id)?.reasons.some((each) => each.rule === rule) ? [] : [`${rule} is no reason of ${id}`],
    ),
  ]
}

/** The same of a whole advice: what is said around the verdict as well. */
export function brokenAdvice(each: Case, found: Advice): string[] {
  const { actions = [], because = [], headline = [], currentRating, currentVerdict, fixCertain, interim, changeNever = [] } = each.expect
  const { current } = found
  const said = found.actions.map((action) => `${action.kind} ${action.id} ${action.do}`)
  const proposed = waysIn(found).map(({ question, to }) => `${question}=${to}`)
  const certain = current?.fix?.certain ?? null
  return [
    ...brokenExpectations(each, found),
    ...actions.filter((word) => !said.some((text) => has(text, word))).map((word) => `no action mentions ${word}: ${said.join('; ')}`),
    ...because.filter((word) => !has(found.because ?? '', word)).map((word) => `because does not mention ${word}: ${found.because}`),
    ...headline.filter((word) => !has(found.headline, word)).map((word) => `the headline does not mention ${word}: ${found.headline}`),
    ...(currentRating === undefined || isAmong(currentRating, current?.rating as typeof currentRating & string)
      ? []
      : [`today is rated ${current?.rating}`]),
    ...(currentVerdict === undefined || (current?.verdict && isAmong<string>(currentVerdict, current.verdict))
      ? []
      : [`the verdict on today is ${current?.verdict}`]),
    ...(fixCertain === undefined || certain === fixCertain ? [] : [`the fix is certain: ${certain}`]),
    ...(interim === undefined || (found.interim?.candidates ?? []).every((id) => interim.includes(id))
      ? []
      : [`meanwhile ${found.interim?.candidates.join(', ')}`]),
    ...changeNever.filter((change) => proposed.includes(change)).map((change) => `${change} is proposed`),
  ]
}

/** Every change that an advice shows. */
function waysIn({ change, candidates, current }: Advice) {
  return [change, ...candidates.map((each) => each.change), current?.fix ?? null].flatMap((way) => way?.changes ?? [])
}
