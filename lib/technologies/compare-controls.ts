import type { Control, Setting } from '@/lib/technologies/control'
import { type Contradiction, type FactFiles, figuresIn, holds } from '@/lib/technologies/fact-files'

type ControlFact = FactFiles['controls'][number]

/** Options, sections, defaults and first releases of settings, each held against the facts that name the option. */
export function compareControls(controls: readonly Control[], facts: FactFiles): Contradiction[] {
  return controls.flatMap(({ id, settings }) =>
    settings.flatMap((setting) => {
      const at = `control ${id}, ${setting.option}`
      const naming = facts.controls.filter((fact) => names(fact, setting))
      if (naming.length === 0) return [{ at, what: 'no fact names this option' }]
      return [
        ...(naming.some((fact) => agreesOnDefault(fact, setting))
          ? []
          : [{ at, what: `has the default ${setting.default}, and the facts say ${naming.map((fact) => fact.default).join(' or ')}` }]),
        ...(naming.some((fact) => figuresIn(setting.since).every((version) => holds(fact.since, version)))
          ? []
          : [{ at, what: `is there since ${setting.since}, and the facts say ${naming.map((fact) => fact.since).join(' or ')}` }]),
      ]
    }),
  )
}

function names(fact: ControlFact, { option, section }: Setting): boolean {
  const inSection = section === null || section === 'filter_scheduler' || fact.setting.includes(`[${section}]`)
  return [fact.setting, fact.where, fact.default].some((text) => text.includes(option)) && inSection
}

/** Our default stands in theirs, which may give the defaults of several options at once. */
function agreesOnDefault(fact: ControlFact, setting: Setting): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/["'\s]/g, '')
  return plain(fact.default).includes(plain(setting.default))
}
