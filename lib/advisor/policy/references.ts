import { checkExpectations } from '@/lib/advisor/policy/expectation-references'
import { checkHonesty } from '@/lib/advisor/policy/honesty-references'
import { createIdChecker, type Fault, type IdChecker, idsOf, optionsOf } from '@/lib/advisor/policy/id-checker'
import { factOf, type PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { checkWords } from '@/lib/advisor/policy/word-references'

/** Every id that is used but not declared, declared twice, or used where it has no meaning. */
export function faultsOf(policy: Policy, facts: PolicyFacts): Fault[] {
  const check = createIdChecker(policy, facts)
  checkIds(policy, check)
  checkQuestions(policy, check)
  checkLevels(policy, check)
  checkCandidates(policy, check)
  checkRules(policy, check)
  checkCriteria(policy, check)
  checkEvidence(policy, facts, check)
  checkInvariants(policy, check)
  checkExpectations(policy, check)
  checkCases(policy, check)
  checkPresets(policy, check)
  checkWords(policy, check)
  checkHonesty(policy, check)
  return check.faults
}

function checkIds(policy: Policy, { unique, say, one, known }: IdChecker): void {
  const lists = ['questions', 'impossible', 'levels', 'candidates', 'rules', 'criteria', 'controls', 'evidence', 'invariants'] as const
  for (const key of lists) unique([key], idsOf(policy[key]))
  const codes = policy.questions.map(({ code }) => code)
  unique(['questions'], codes, 'code')
  for (const [at, { id }] of policy.levels.entries())
    if (known.question.includes(id)) say(['levels', at, 'id'], 'duplicate-id', `"${id}" is a question`, 'choose another id')
  one(['policy', 'releaseQuestion'], 'question', policy.policy.releaseQuestion, known.question)
}

function checkQuestions(policy: Policy, { unique, each, say, one }: IdChecker): void {
  for (const [at, { id, options, detect }] of policy.questions.entries()) {
    const path = ['questions', at]
    const codes = options.map(({ code }) => code)
    unique([...path, 'options'], idsOf(options))
    unique([...path, 'options'], codes, 'code')
    for (const [option, { covers }] of options.entries()) {
      each([...path, 'options', option, 'covers'], 'release series', covers)
      if (covers.length > 0 && id !== policy.policy.releaseQuestion)
        say([...path, 'options', option, 'covers'], 'misplaced', 'only the release question covers series', 'remove it')
    }
    for (const [found, { values = {} }] of detect.entries())
      for (const [value, option] of Object.entries(values))
        one([...path, 'detect', found, 'values', value], `option of ${id}`, option, idsOf(options))
  }
}

function checkLevels(policy: Policy, { condition, one, each, known }: IdChecker): void {
  for (const [at, { when, because }] of policy.impossible.entries()) {
    condition(['impossible', at, 'when'], when)
    each(['impossible', at, 'because'], 'evidence', because)
  }
  for (const [at, { scale, from }] of policy.levels.entries())
    for (const [part, { when, level, because }] of from.entries()) {
      const path = ['levels', at, 'from', part]
      condition([...path, 'when'], when, known.level.slice(0, at))
      one([...path, 'level'], 'step', level, scale)
      each([...path, 'because'], 'evidence', because)
    }
}

function checkCandidates(policy: Policy, { condition, one, each, say, known }: IdChecker): void {
  const releases = optionsOf(policy, policy.policy.releaseQuestion) ?? []
  for (const [at, { availability, provides, neverWins }] of policy.candidates.entries()) {
    const path = ['candidates', at]
    for (const [part, id] of availability.options.entries()) one([...path, 'availability', 'options', part], 'release option', id, releases)
    each([...path, 'availability', 'fromDriver'], 'driver', availability.fromDriver)
    each([...path, 'availability', 'because'], 'evidence', availability.because)
    if (neverWins) each([...path, 'neverWins', 'because'], 'evidence', neverWins.because)
    for (const [level, entries] of Object.entries(provides)) {
      one([...path, 'provides', level], 'level', level, known.level)
      const scale = policy.levels.find(({ id }) => id === level)?.scale ?? []
      for (const [part, entry] of entries.entries()) {
        one([...path, 'provides', level, part, 'level'], 'step', entry.level, scale)
        condition([...path, 'provides', level, part, 'when'], entry.when)
        each([...path, 'provides', level, part, 'because'], 'evidence', entry.because)
      }
    }
    for (const { id, role } of policy.levels)
      if (role === 'required' && !(id in provides))
        say([...path, 'provides'], 'missing-level', `it does not say what it provides of ${id}`, 'add it')
  }
}

function checkRules(policy: Policy, { condition, each, say }: IdChecker): void {
  for (const [at, { candidates, when, because, mitigatedBy }] of policy.rules.entries()) {
    const path = ['rules', at]
    each([...path, 'candidates'], 'candidate', candidates)
    condition([...path, 'when'], when)
    each([...path, 'because'], 'evidence', because)
    each([...path, 'mitigatedBy'], 'control', mitigatedBy)
    for (const control of policy.controls.filter(({ id }) => mitigatedBy.includes(id))) {
      const without = candidates.filter((id) => !control.for.includes(id))
      if (without.length > 0)
        say(
          [...path, 'mitigatedBy'],
          'wrong-control',
          `${control.id} is not for ${without.join(', ')}`,
          'name it in the for of the control',
        )
    }
  }
  for (const [at, control] of policy.controls.entries()) {
    each(['controls', at, 'for'], 'candidate', control.for)
    condition(['controls', at, 'when'], control.when)
    each(['controls', at, 'because'], 'evidence', control.because)
  }
}

function checkCriteria(policy: Policy, { condition, one, each }: IdChecker): void {
  for (const [at, { order, otherwise, table }] of policy.criteria.entries()) {
    one(['criteria', at, 'otherwise'], 'value of the order', otherwise, order)
    for (const [part, row] of table.entries()) {
      const path = ['criteria', at, 'table', part]
      each([...path, 'candidates'], 'candidate', row.candidates)
      condition([...path, 'when'], row.when)
      one([...path, 'is'], 'value of the order', row.is, order)
      each([...path, 'because'], 'evidence', row.because)
    }
  }
  for (const [name, criteria] of Object.entries(policy.profiles)) each(['profiles', name], 'criterion', criteria)
  for (const [at, { candidates }] of policy.ties.entries()) each(['ties', at, 'candidates'], 'candidate', candidates)
}

function checkEvidence(policy: Policy, facts: PolicyFacts, { each, say }: IdChecker): void {
  for (const [at, { confirmedBy, fact, is }] of policy.evidence.entries()) {
    each(['evidence', at, 'confirmedBy'], 'evidence', confirmedBy)
    if (fact === undefined) continue
    const value = factOf(facts, fact)
    if (value === undefined)
      say(
        ['evidence', at, 'fact'],
        'unknown-fact',
        `there is no fact "${fact}"`,
        'use a row and column of content/openstack/support-matrix.yaml, or a driver and series of drivers.yaml',
      )
    else if (is !== undefined && is !== value)
      say(
        ['evidence', at, 'is'],
        'changed-fact',
        `${fact} is "${value}", not "${is}"`,
        'read the claim again, and the rules that rest on it',
      )
  }
}

function checkInvariants(policy: Policy, { condition, each }: IdChecker): void {
  for (const [at, invariant] of policy.invariants.entries()) {
    condition(['invariants', at, 'when'], invariant.when)
    each(['invariants', at, 'because'], 'evidence', invariant.because)
    for (const key of ['neverRecommended', 'neverAcceptable', 'neverWithoutControls', 'onlyRecommended'] as const)
      each(['invariants', at, key], 'candidate', invariant[key] ?? [])
    each(['invariants', at, 'onlyWithControl', 'candidates'], 'candidate', invariant.onlyWithControl?.candidates ?? [])
  }
}

function checkPresets(policy: Policy, { one, unique, known }: IdChecker): void {
  unique(['presets'], idsOf(policy.presets ?? []))
  for (const [at, { answers, current }] of (policy.presets ?? []).entries()) {
    if (current !== undefined) one(['presets', at, 'current'], 'candidate', current, known.candidate)
    for (const [question, options] of Object.entries(answers)) {
      const path = ['presets', at, 'answers', question]
      const among = optionsOf(policy, question)
      if (!among) one(path, 'question', question, known.question)
      else for (const option of options) one(path, `option of ${question}`, option, among)
    }
  }
}

function checkCases(policy: Policy, { one, each, known }: IdChecker): void {
  for (const [at, { answers, expect, because }] of policy.cases.entries()) {
    const path = ['cases', at]
    each([...path, 'because'], 'evidence', because)
    for (const [question, answer] of Object.entries(answers)) {
      const options = question === policy.current.id ? known.candidate : optionsOf(policy, question)
      if (!options) one([...path, 'answers', question], 'question', question, known.question)
      else for (const option of [answer].flat()) one([...path, 'answers', question], `option of ${question}`, option, [...options, '?'])
    }
    for (const key of ['recommended', 'among', 'never', 'interim'] as const) each([...path, 'expect', key], 'candidate', expect[key] ?? [])
    for (const key of ['status', 'control', 'notControl', 'reason'] as const)
      for (const id of Object.keys(expect[key] ?? {})) one([...path, 'expect', key, id], 'candidate', id, known.candidate)
  }
}
