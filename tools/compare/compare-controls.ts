import type { Control, Setting } from '@/lib/facts/controls/control'
import type { Contradiction } from '@/lib/facts/technologies/compare-nova'
import { type FactFiles, figuresIn, holds } from '@/tools/compare/fact-files'

type ControlFact = FactFiles['controls'][number]

/** Defaults and first releases of settings that no catalogue has, each held against the facts that name the option. */
export function compareControls(
  controls: readonly Control[],
  facts: FactFiles,
  isInCatalogue: (setting: Setting) => boolean,
): Contradiction[] {
  return controls.flatMap(({ id, settings }) =>
    settings.flatMap((setting) => {
      const at = `control ${id}, ${setting.option}`
      const naming = facts.controls.filter((fact) => names(fact, setting))
      if (naming.length === 0 || isInCatalogue(setting)) return []
      const defaults = naming.map((fact) => saidOf(fact, 'default', setting.option))
      const firsts = naming.map((fact) => saidOf(fact, 'since', setting.option))
      return [
        ...(defaults.some((text) => agreesOnDefault(text, setting))
          ? []
          : [{ at, what: `has the default ${setting.default}, and the facts say ${defaults.join(' or ')}` }]),
        ...(firsts.some((text) => agreesOnFirst(text, setting))
          ? []
          : [{ at, what: `is there since ${setting.since}, and the facts say ${firsts.join(' or ')}` }]),
      ]
    }),
  )
}

function names(fact: ControlFact, { option, section }: Setting): boolean {
  const inSection = section === null || section === 'filter_scheduler' || fact.setting.includes(`[${section}]`)
  return [fact.setting, fact.where, fact.default].some((text) => text.includes(option)) && inSection
}

/** What a fact says of one of its options: its own part, where the fact names several options and gives as many values; else all. */
function saidOf(fact: ControlFact, key: 'default' | 'since', option: string): string {
  const options = fact.setting.split(/ (?:\/|with|and) |[,;] /)
  const parts = key === 'since' || fact.default.includes(' / ') ? fact[key].split(/ \/ |; /) : [fact.default]
  const at = options.findIndex((text) => new RegExp(`(?<![\\w:])${option}(?!\\w)`).test(text))
  return (options.length === parts.length ? parts[at] : undefined) ?? fact[key]
}

/** Words that both begin with a value, and not with the same one, contradict each other; words about a value do not. */
function agreesOnDefault(text: string, setting: Setting): boolean {
  const [ours, theirs] = [literalOf(setting.default), literalOf(text)]
  return ours === null || theirs === null || ours === theirs
}

const literalOf = (words: string) => /^["']?(\d+(?:\.\d+)*|true|false)\b/i.exec(words.trim())?.[1]?.toLowerCase() ?? null

/** Both name releases, and none of them is the same; what is in no release is told with the one that was read. */
function agreesOnFirst(text: string, { since }: Setting): boolean {
  const [ours, theirs] = [figuresIn(since), figuresIn(text)]
  return /^in none\b/.test(since) || ours.length === 0 || theirs.length === 0 || ours.some((version) => holds(text, version))
}
