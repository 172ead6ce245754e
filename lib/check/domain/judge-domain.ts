import { elementsAt, seenAt, shownPath } from '@/lib/check/domain/path'
import type { Scope } from '@/lib/check/judge/holds'
import { judge } from '@/lib/check/judge/judge'
import { type OtherFiles, seeElsewhere } from '@/lib/check/judge/other-files'
import { NONE, type Seen } from '@/lib/check/judge/seen'
import type { Judgement } from '@/lib/check/result/group'
import type { Rule } from '@/lib/check/rules/rule'
import { shownValue } from '@/lib/check/secrets'
import type { XmlElement } from '@/lib/input/xml/read-xml'

/** A guest's definition, and the file it stands in. */
export type Domain = Readonly<{ file: string; root: XmlElement }>

/** What a rule says of every element that it is about; where there is none, of the guest that lacks it. */
export function judgeDomain(rule: Rule, { file, root }: Domain, others: OtherFiles): Judgement[] {
  return rule.options.flatMap((option) => {
    const path = option.replace(/^domain\//, '')
    const elements = elementsAt(root, path)
    if (elements.length === 0 && rule.unset === 'nothing') return []
    return (elements.length === 0 ? [null] : elements).flatMap((element) => {
      const verdict = judge(rule, scopeOf(element, root, others))
      if (element === null && verdict.state === 'pass') return []
      const { line, column } = element ?? root
      const place = { file, line, column, option: shownPath(path), written: shownPath(path) }
      return [
        {
          rule,
          verdict,
          option: shownPath(path),
          found: element === null ? null : shownElement(element, rule.shows),
          places: [place],
          condition: null,
        },
      ]
    })
  })
}

function scopeOf(element: XmlElement | null, root: XmlElement, others: OtherFiles): Scope {
  const see = (at: string | null): Seen => {
    const other = seeElsewhere(at, others)
    if (other !== null) return other
    if (at?.startsWith('/')) return seenAt(root, at.slice(1))
    if (element === null) return NONE
    return at === null
      ? { kind: 'value', text: element.text.trim(), items: [element.text.trim()], isSet: true, places: [] }
      : seenAt(element, at)
  }
  return { see, fact: (name) => domainFact(root, name), release: null, kinds: others.kinds }
}

/**
 * What is known of a guest: `type` (of the domain), `live` (whether it was printed while it ran) and `nova` (whether Nova made it).
 */
function domainFact(root: XmlElement, name: string): string | null {
  if (name === 'type') return root.attributes.get('type') ?? null
  if (name === 'live') return root.attributes.has('id') ? 'yes' : 'no'
  if (name === 'nova') return elementsAt(root, 'metadata/nova:instance').length > 0 ? 'yes' : 'no'
  throw new Error(`"${name}" is no fact about a guest: use type, live or nova`)
}

function shownElement(element: XmlElement, shows: readonly string[]): string {
  const shown = shows.flatMap((at) => {
    const seen = at === 'text' ? ({ kind: 'value', text: element.text.trim() } as const) : seenAt(element, at)
    return seen.kind === 'value' && seen.text !== ''
      ? [`${at === 'text' ? '' : `${at.replace('@', ' ').trim()} `}${shownValue(at, seen.text, false)}`]
      : []
  })
  return [`<${element.local}>`, ...shown].join(' ')
}
