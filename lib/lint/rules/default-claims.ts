import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { type CatalogueOption, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import type { OptionValue } from '@/lib/facts/catalogues/option-file'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import type { Prose } from '@/lib/lint/piece'
import { type Mention, mentionsIn, SAYS_WHEN } from '@/lib/lint/rules/option-mentions'
import { doesSay } from '@/lib/lint/rules/settings'
import { sentencesOf } from '@/lib/lint/sentences'

/** A value as a sentence writes it: code, or one of the few words that are values. */
const VALUE =
  '(?:`(?<code>[^`]+)`|(?<word>true|false|unset|not set|empty|none|on|off|\\d+(?:\\.\\d+)?)(?![\\w.]*\\w)(?! (?:of|to|other|more|hosts?|guests?)\\b))'
/** `… is V by default`, `the default is V`, `defaults to V`, `(default: V)`, `by default … is V`. */
const CLAIMS = [
  `\\b(?:is|are) ${VALUE}(?:\\[\\^[^\\]]+\\])* by default\\b`,
  `\\bdefault(?: value)?(?: of \\S+)? is ${VALUE}`,
  `\\bdefaults to ${VALUE}`,
  `\\(default:? ${VALUE}\\)`,
  `\\bby default,? \\S+ is ${VALUE}`,
].map((source) => new RegExp(source, 'i'))
/** `V = …` in a sentence that calls it the default. */
const ASSIGNED = /`\S+ = \S+` is the default\b|\bby default `\S+ = \S+`/i
/** Whoever has defaults of their own, and what a default may be that is not the option's. */
const OTHERS =
  /\b(?:Kolla|distributions?|distributors?|Debian|Ubuntu|Red Hat|SUSE|kernels?|packages?|installers?|DevStack|TripleO|Puppet|Ironic|Cinder|Glance|Keystone|Neutron|Proxmox|Xen|guide|template|class)\b/i

/**
 * A default that a sentence claims of the one option which it names, held against the catalogue; of a sentence that names releases or
 * speaks of the past it is enough that the option had that default once.
 */
export function defaultClaims(piece: Prose, facts: LintFacts): Mistake[] {
  return sentencesOf(piece).flatMap(({ text, line }) => {
    if (!/default/i.test(text) || OTHERS.test(text)) return []
    const named = mentionsIn(text).filter((mention) => rowsOf(mention, facts).length > 0 || libvirtOf(mention, facts).length > 0)
    const [mention] = named
    if (mention === undefined || named.some(({ name }) => name !== mention.name)) return []
    const said = claimOf(text, mention)
    if (said === null || said.includes(mention.name)) return []
    const isDated = piece.isDated === true || SAYS_WHEN.test(text)
    const known = [
      ...rowsOf(mention, facts).flatMap((row) => defaultsOf(row, isDated)),
      ...libvirtOf(mention, facts).map(({ default: value }) => value ?? null),
    ]
    if (known.includes('computed') || known.some((value) => isSaid(said, value))) return []
    const real = [...new Set(known.map((value) => JSON.stringify(value)))].join(' or ')
    return [
      {
        line,
        reason: 'default',
        what: `${mention.name} is said to be ${said} by default, but the catalogue says ${real.replaceAll('null', 'unset')}`,
        fix: 'write the default of the catalogue; for the default of older releases name them, for that of another project say whose it is',
      },
    ]
  })
}

function claimOf(text: string, { value }: Mention): string | null {
  for (const claim of CLAIMS) {
    const { code, word } = claim.exec(text)?.groups ?? {}
    if (code !== undefined || word !== undefined) return code ?? word ?? null
  }
  return ASSIGNED.test(text) ? value : null
}

const rowsOf = ({ name, section }: Mention, { options }: LintFacts) =>
  optionsNamed(options, name).filter((row) => section === null || row.section === section)
const libvirtOf = ({ name, section }: Mention, { libvirt }: LintFacts): LibvirtOption[] =>
  section === null ? libvirt.options.filter((option) => option.name === name) : []

/** The defaults of the newest release that has the option, or of all. */
function defaultsOf(
  { present, novaDefaults, defaults, computed }: CatalogueOption,
  isDated: boolean,
): readonly (OptionValue | 'computed')[] {
  if (computed.length > 0) return ['computed']
  const last = present.at(-1)?.[1]
  const all = [...novaDefaults, ...defaults]
  const newest = all.find(([, end]) => end === last)
  return (isDated || newest === undefined ? all : [newest]).map(([, , value]) => value)
}

const SWITCH: Readonly<Record<string, boolean>> = { on: true, yes: true, off: false, no: false }

function isSaid(said: string, value: OptionValue): boolean {
  const word = said.replace(/^["']|["']$/g, '').trim()
  if (typeof value === 'boolean' && SWITCH[word.toLowerCase()] === value) return true
  if (typeof value === 'boolean' && /^[01]$/.test(word)) return Number(value) === Number(word)
  if (Array.isArray(value) && value.includes(word)) return true
  return doesSay(word, value)
}
