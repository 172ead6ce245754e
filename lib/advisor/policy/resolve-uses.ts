import type { Condition } from '@/lib/advisor/policy/condition'
import { ALWAYS } from '@/lib/advisor/policy/condition'
import type { ControlUse } from '@/lib/advisor/policy/control-schema'
import type { Control, Evidence, Policy } from '@/lib/advisor/policy/policy-schema'
import type { Control as ControlFact } from '@/lib/facts/controls/control'
import type { Citation } from '@/lib/facts/technologies/citation'

/** The controls of `content/controls/`, and the citations that they name, by id. */
export type ControlLibrary = Readonly<{
  controls: ReadonlyMap<string, ControlFact>
  citations: ReadonlyMap<string, Citation>
}>

/** Ids of controls that a policy asks for and that the library does not have. */
export function missingControls(policy: Policy, { controls }: ControlLibrary): string[] {
  return (policy.uses ?? []).flatMap(({ id }) => (controls.has(id) ? [] : [id]))
}

/**
 * The policy with the controls that it asks for, as `content/controls/` has them, each once; and with the evidence that they cite.
 * A control that cannot be carried out on a platform is not asked for there.
 */
export function resolveUses(policy: Policy, library: ControlLibrary): Policy {
  if (policy.uses === undefined) return policy
  const uses = policy.uses.map((use) => {
    const fact = library.controls.get(use.id)
    return fact === undefined ? use : { ...use, when: onPlatforms(policy, fact, use.when) }
  })
  const ids = [...new Set(uses.map(({ id }) => id))]
  const controls = ids.flatMap((id) => {
    const fact = library.controls.get(id)
    return fact === undefined ? [] : [controlOf(fact, uses, library)]
  })
  const cited = new Set(controls.flatMap(({ because }) => because))
  const known = new Set(policy.evidence.map(({ id }) => id))
  const evidence = [...library.citations].flatMap(([id, citation]) => (cited.has(id) && !known.has(id) ? [evidenceOf(id, citation)] : []))
  return { ...policy, uses, controls, evidence: [...policy.evidence, ...evidence] }
}

function controlOf(fact: ControlFact, uses: readonly ControlUse[], { citations }: ControlLibrary): Control {
  const mine = uses.filter(({ id }) => id === fact.id)
  const because = fact.sources.flatMap((source) =>
    [...citations].flatMap(([id, each]) => (each.url === source.url ? [id] : [])).slice(0, 1),
  )
  const when: Condition = { ...ALWAYS, any: mine.map((use) => use.when) }
  return {
    id: fact.id,
    for: [...new Set(mine.flatMap((use) => use.for))],
    when,
    do: fact.do,
    ...(fact.snippet === null ? {} : { snippet: fact.snippet }),
    check: `\`\` ${fact.check.command} \`\` ${fact.check.reading}`,
    because,
    facts: {
      title: fact.title,
      effect: fact.effect,
      caution: fact.caution,
      command: fact.check.command,
      reading: fact.check.reading,
      settings: fact.settings.map(({ file, section, option, hardened, example }) => {
        return { file, section, option, value: hardened, isExample: example }
      }),
      opposite: fact.oppositeOf,
      technologies: fact.technologies,
      uses: mine,
    },
  }
}

/** The condition, and that the platform is one on which the control can be carried out. */
function onPlatforms({ policy }: Policy, { platforms }: ControlFact, when: Condition): Condition {
  const { releaseQuestion, outside } = policy
  if (outside === undefined || platforms.length > 1) return when
  const isOutside: Condition = { ...ALWAYS, is: { [releaseQuestion]: [outside] } }
  return { ...ALWAYS, all: [when, platforms.includes('outside') ? isOutside : { ...ALWAYS, not: isOutside }] }
}

const STANDS = { pinned: 'current', living: 'current', historical: 'historical' } as const

function evidenceOf(id: string, { title, url, asOf, stands }: Citation): Evidence {
  return {
    id,
    title,
    url,
    date: asOf,
    status: STANDS[stands],
    claim: `Cited by controls; read on ${asOf}.`,
    confirmedBy: [],
    ofControls: true,
  }
}
