import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { availableOptions } from '@/lib/advisor/compile/reasons'
import { waysOf } from '@/lib/advisor/compile/ways'
import { fiveControls, noOpposites, silentOnNova } from '@/lib/advisor/prove/honesty-controls'
import { sameForDevices } from '@/lib/advisor/prove/honesty-devices'
import { reducedIsSaid } from '@/lib/advisor/prove/honesty-operator'
import { honestyParts } from '@/lib/advisor/prove/honesty-parts'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

type Claim = readonly [sentence: string, isBroken: Ref]

/** The rules of honesty that hold in every assignment, by diagrams: H1 to H5, H7 to H12, H14. None for policies without format 2. */
export function honestyProofs(compilation: Compilation): Proof[] {
  if (compilation.model.honest === null) return []
  return PROOFS.map((prove) => prove(compilation))
}

const PROOFS = [
  notThere,
  bansNameIt,
  inPlace,
  neverWays,
  fixKeeps,
  upgradeLeads,
  sameForDevices,
  reducedIsSaid,
  noOpposites,
  silentOnNova,
  fiveControls,
  absentOnly,
  lacksTold,
]

function notThere(compilation: Compilation): Proof {
  const { policy, facts } = compilation
  const { and, not, releaseIs, taken } = honestyParts(compilation)
  const claims = policy.candidates.map((candidate): Claim => {
    const there = releaseIs(availableOptions(candidate, policy, facts))
    return [`${candidate.id} is acceptable where it does not exist`, and(taken(candidate.id), not(there))]
  })
  return proof(16, 'H1 nothing that is not there', `${claims.length} candidates`, failuresOf(compilation, claims))
}

/** Of evidence without `about` nobody knows of what it speaks; the same reason may rule out several candidates. */
function bansNameIt(compilation: Compilation): Proof {
  const { policy, model } = compilation
  const bans = model.reasons.filter(({ kind, of }) => kind === 'exclude' && of === 'risk')
  const failures = bans.flatMap(({ id, candidates, because }) =>
    candidates
      .filter((candidate) => !policy.evidence.some(({ id: cited, about }) => because.includes(cited) && about?.includes(candidate)))
      .map((candidate) => `${id} rules out ${candidate} with no evidence about it`),
  )
  return proof(17, 'H2 bans cite what they rule out', `${bans.length} bans`, failures)
}

/** Where the verdict is to use what runs, hardened and on a release that lives, its rating is none or advisory, and it is acceptable today. */
function inPlace(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { and, not, chosen, releaseIs, taken } = honestyParts(compilation)
  const { diagrams, order } = store
  const hardened = policy.questions.flatMap(({ id, options, fixes = [] }) =>
    options.some(({ today }) => today !== undefined)
      ? [
          diagrams.literal(
            order.indexOf(id),
            options.flatMap((option, at) => (fixes.includes(option.id) ? [at] : [])),
          ),
        ]
      : [],
  )
  const alive = not(releaseIs(model.honest?.ended ?? []))
  const claims = policy.candidates.flatMap(({ id }, at): Claim[] => {
    const bad = diagrams.map(model.honest?.rating.get(id) ?? store.never, (rating) => (rating > 1 ? 1 : 0))
    const today = model.honest?.today(taken(id)) ?? store.never
    const here = and(chosen(at), alive, ...hardened)
    return [
      [`${id} is to be used, in place, and rated serious`, and(here, bad)],
      [`${id} is to be used, in place, and not acceptable as it runs`, and(here, not(today))],
    ]
  })
  return proof(18, 'H3 what is right is not rated', `${policy.candidates.length} candidates`, failuresOf(compilation, claims))
}

/** A way that is shown never leads to a release that has ended, nor away from what is never given up or changed. */
function neverWays({ policy, model, compiled }: Compilation): Proof {
  const failures = policy.questions.flatMap((question, at) => {
    const gone = question.id === policy.policy.releaseQuestion ? (model.honest?.ended ?? []) : []
    const isNever = question.changeable === 'never' || question.changeable === 'fact'
    return question.options.flatMap(({ id: from }, index) => {
      const shown = compiled.honest?.ways[at]?.[index] ?? -1
      const to = question.options.filter((_, other) => (shown >> other) & 1).map(({ id }) => id)
      const bad = to.filter((id) => isNever || question.keeps?.includes(from) || gone.includes(id))
      const isSame = shown === waysOf(question, gone)[index]
      return [
        ...bad.map((id) => `${question.id} is shown to go from ${from} to ${id}`),
        ...(isSame ? [] : [`${question.id}: other ways from ${from}`]),
      ]
    })
  })
  const never = policy.questions.filter(({ changeable }) => changeable === 'never').length
  return proof(19, 'H4 no way that is never gone', `${policy.questions.length} questions, ${never} never change`, failures)
}

/** What is acceptable as it runs stays so once what could be is: a fix that makes it acceptable today makes it acceptable. */
function fixKeeps(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { and, not, taken } = honestyParts(compilation)
  const claims = policy.candidates.map(({ id }): Claim => {
    return [
      `${id} is acceptable as it runs, and not with what could be`,
      and(model.honest?.today(taken(id)) ?? store.never, not(taken(id))),
    ]
  })
  return proof(20, 'H5 what could be never harms', `${claims.length} candidates`, failuresOf(compilation, claims))
}

function upgradeLeads({ policy, model }: Compilation): Proof {
  const { upgradeTo, releaseQuestion } = policy.policy
  const ended = model.honest?.ended ?? []
  const question = policy.questions.find(({ id }) => id === releaseQuestion)
  const isOption = question?.options.some(({ id }) => id === upgradeTo)
  const failures = [
    ...(isOption ? [] : [`upgradeTo "${upgradeTo}" is no release`]),
    ...(upgradeTo !== undefined && ended.includes(upgradeTo)
      ? [`every release of ${upgradeTo}, to which one is to upgrade, has ended`]
      : []),
  ]
  return proof(22, 'H7 the upgrade leads to what lives', `${ended.length} groups have ended`, failures)
}

function absentOnly(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { diagrams, op, never } = store
  const { isUnavailable } = honestyParts(compilation)
  const claims = policy.candidates.map(({ id }): Claim => {
    const says = diagrams.map(model.status.get(id) ?? never, (value) => (value === 3 ? 1 : 0))
    return [`${id} is called unavailable where it is not, or the other way`, diagrams.apply(op.differ, says, isUnavailable(id))]
  })
  const words = model.reasons.filter(({ of, says }) => of !== 'risk' && /\b(critical|serious)\b/i.test(says))
  const failures = [...failuresOf(compilation, claims), ...words.map(({ id }) => `${id} is no risk, and speaks of severity`)]
  return proof(27, 'H12 not available is no severity', `${claims.length} candidates`, failures)
}

function lacksTold({ policy }: Compilation): Proof {
  const silent = policy.criteria
    .filter(({ lacks }) => lacks === undefined)
    .map(({ id }) => `criterion ${id} does not say what the second lacks`)
  return proof(29, 'H14 the runner-up lacks something', `${policy.criteria.length} criteria`, silent)
}
