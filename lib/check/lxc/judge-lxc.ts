import type { Scope } from '@/lib/check/judge/holds'
import { judge } from '@/lib/check/judge/judge'
import { seenText } from '@/lib/check/judge/seen'
import type { Kind } from '@/lib/check/kind'
import { type LxcConfig, type LxcSetting, linesOf, lxcFact, placeOf, seenField, seenLines } from '@/lib/check/lxc/lxc-config'
import type { Judgement } from '@/lib/check/result/group'
import type { Rule } from '@/lib/check/rules/rule'
import { shownName, shownValue } from '@/lib/check/secrets'

/** What a rule says of each of its keys; of each line of a key, where it judges each. */
export function judgeLxc(rule: Rule, config: LxcConfig, kinds: ReadonlySet<Kind>): Judgement[] {
  return rule.options.flatMap((option) => {
    const lines = linesOf(config, option)
    if (lines.length === 0 && rule.unset === 'nothing') return []
    const groups = rule.each ? lines.map((line) => [line]) : [lines]
    return groups.flatMap((group) => judgeLines(rule, option, group, config, kinds))
  })
}

function judgeLines(rule: Rule, option: string, lines: readonly LxcSetting[], config: LxcConfig, kinds: ReadonlySet<Kind>): Judgement[] {
  const scope: Scope = {
    see: (at) => {
      if (at === null) return seenLines(lines)
      if (at === 'key') return seenText(lines[0]?.key ?? option)
      return at.startsWith('lxc.') ? seenLines(linesOf(config, at)) : seenField(lines[0], at)
    },
    fact: (name) => lxcFact(config, name),
    release: null,
    kinds,
  }
  const verdict = judge(rule, scope)
  if (lines.length === 0 && verdict.state === 'pass') return []
  const name = lines[0]?.key ?? option
  const found = lines.length === 0 ? null : shownValue(name, lines.map(({ value }) => value).join('; '), false)
  return [{ rule, verdict, option: shownName(name), found, places: lines.map(placeOf), condition: null }]
}
