import { judge, type Verdict } from '@/lib/check/judge/judge'
import { type OtherFiles, seeElsewhere } from '@/lib/check/judge/other-files'
import { NONE, type Seen, seenText } from '@/lib/check/judge/seen'
import { entriesNamed } from '@/lib/check/nova/effective'
import { type NovaConfig, placeOf, splitOption } from '@/lib/check/nova/nova-config'
import { type NovaEntry, sectionKey } from '@/lib/check/nova/nova-entries'
import { novaFact } from '@/lib/check/nova/nova-facts'
import type { Judgement } from '@/lib/check/result/group'
import type { OptionPlace } from '@/lib/check/result/result'
import type { Rule } from '@/lib/check/rules/rule'
import { shownName, shownValue } from '@/lib/check/secrets'
import { allNames, findOption } from '@/lib/facts/catalogues/option-catalogue'

const NOTHING: Verdict = { state: 'nothing', severity: 'advisory', title: null, missing: null, by: -1 }

/** What a rule says of each of its options. */
export function judgeNova(rule: Rule, config: NovaConfig, points: readonly string[], others: OtherFiles): Judgement[] {
  return rule.options.flatMap((option) => judgeOption(rule, option, config, points, others))
}

function judgeOption(rule: Rule, option: string, config: NovaConfig, points: readonly string[], others: OtherFiles): Judgement[] {
  const { section, name } = splitOption(option)
  const written = linesOf(option, config)
  const active = points.filter((release) => config.effective(section, name, release).kind === 'set')
  if (written.length > 0 && active.length === 0) return [unread(rule, option, written)]
  if (written.length === 0 && rule.unset === 'nothing') return []
  const among = written.length > 0 ? active : points
  const judged = among.map((release) => {
    const isThere = rule.unset !== 'known' || config.effective(section, name, release).kind !== 'absent'
    return { release, verdict: isThere ? judge(rule, scopeOf(option, config, release, others)) : NOTHING }
  })
  const verdict = merged(rule, judged)
  if (verdict.state === 'nothing' || (written.length === 0 && verdict.state === 'pass')) return []
  const lines = active.length > 0 ? linesIn(option, config, active) : []
  const places = lines.length > 0 ? lines.map((line) => placeOf(line, option)) : headOf(section, option, config)
  const isPart = written.length > 0 && active.length < points.length
  const condition = isPart ? `in ${rangeOf(active)}, where the option is read under this name` : null
  return [{ rule, verdict, option, found: shownOf(option, lines, config), places, condition }]
}

function scopeOf(option: string, config: NovaConfig, release: string, others: OtherFiles) {
  const see = (at: string | null) => {
    const own = config.see(option, release)
    const query = /^query (\w+)$/.exec(at ?? '')?.[1]
    if (query !== undefined) return seenInQuery(own, query)
    return seeElsewhere(at, others) ?? (at === null ? own : config.see(at, release))
  }
  return { see, fact: (name: string) => novaFact(config, name, release), release, kinds: others.kinds }
}

/** A value behind the question mark of a URL, such as that of `ssl` in `rabbit://…?ssl=1`. */
function seenInQuery(own: Seen, name: string): Seen {
  if (own.kind !== 'value') return own
  const written = own.text.slice(own.text.lastIndexOf('@') + 1)
  const value = new URLSearchParams(/\?(.*)$/s.exec(written)?.[1] ?? '').getAll(name).at(-1)
  return value === undefined ? NONE : seenText(value, own.places)
}

/** The one word that all releases agree on; what depends on the release cannot be told, or is not worth telling. */
function merged(rule: Rule, judged: readonly Readonly<{ release: string; verdict: Verdict }>[]): Verdict {
  const [first] = judged
  if (first === undefined) return NOTHING
  const words = new Map(judged.map(({ verdict }) => [JSON.stringify([verdict.state, verdict.severity, verdict.title]), verdict]))
  if (words.size === 1) return judged.at(-1)?.verdict ?? NOTHING
  const verdicts = [...words.values()]
  const worst = verdicts.find(({ state }) => state === 'fail') ?? verdicts.find(({ state }) => state !== 'nothing') ?? NOTHING
  if (verdicts.every(({ state }) => state === 'fail')) return worst
  if (rule.unset === 'known' || worst.state === 'nothing') return NOTHING
  return { ...worst, state: 'cannot-be-told', missing: 'which release of Nova it is: the answer depends on it' }
}

/** Every line that sets the option under a name that it has, or had, in any release. */
function linesOf(option: string, { catalogue, index }: NovaConfig): readonly NovaEntry[] {
  const { section, name } = splitOption(option)
  const found = findOption(catalogue, section, name)
  const names = found === null ? [{ section, name }] : allNames(catalogue, found)
  return names.flatMap((each) => entriesNamed(index, each.section, each.name))
}

function linesIn(option: string, config: NovaConfig, releases: readonly string[]): NovaEntry[] {
  const { section, name } = splitOption(option)
  const lines = releases.flatMap((release) => {
    const found = config.effective(section, name, release)
    return found.kind === 'set' ? found.entries : []
  })
  return [...new Set(lines)]
}

function unread(rule: Rule, option: string, lines: readonly NovaEntry[]): Judgement {
  const verdict: Verdict = { ...NOTHING, state: 'no-effect', severity: rule.severity }
  const places = lines.map((line) => placeOf(line, option))
  return { rule, verdict, option, found: null, places, condition: 'the release does not read the option under this name' }
}

function headOf(section: string, option: string, { files }: NovaConfig): OptionPlace[] {
  const head = files.flatMap(({ heads }) => heads).find(({ name }) => sectionKey(name) === sectionKey(section))
  return head === undefined ? [] : [{ file: head.file, line: head.line, column: 1, option, written: `[${shownName(head.name)}]` }]
}

function shownOf(option: string, lines: readonly NovaEntry[], { catalogue }: NovaConfig): string | null {
  const { section, name } = splitOption(option)
  const isSecret = (findOption(catalogue, section, name)?.secret.length ?? 0) > 0
  const shown = [...new Set(lines.map(({ value }) => shownValue(name, value, isSecret)))]
  return shown.length === 0 ? null : shown.join('; ')
}

function rangeOf(releases: readonly string[]): string {
  const [first, last] = [releases[0], releases.at(-1)]
  return first === last ? `${first}` : `releases up to ${last}`
}
