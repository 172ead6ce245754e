import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { type CatalogueOption, everyOption, findOption, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import { findDeliverable } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases, MASTER } from '@/lib/facts/catalogues/release-order'
import { nearest } from '@/lib/input/yaml/nearest'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { whyNotTaken, whyNotTakenByLibvirt } from '@/lib/lint/option-value'
import type { Prose } from '@/lib/lint/piece'
import { unknownOption } from '@/lib/lint/rules/ini-options'
import { sentencesOf } from '@/lib/lint/sentences'

/** An option as a sentence names it: `[libvirt]virt_type=lxc`, `` `virt_type = lxc` ``, `virt_type`. */
export type Mention = Readonly<{ section: string | null; name: string; value: string | null; index: number }>

const SECTIONED = /\[([A-Za-z_]\w*)\](?: (?=[a-z]+_))?([a-z][a-z0-9]*(?:_[a-z0-9]+)*)(?:`?\s*=\s*`?("[^"]*"|[^\s`,;)]+))?/g
const BARE =
  /(?<![\w/.[\]:$%-])([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?![\w/*([-]|[.:][\w*/:])(?:(?:\s*=\s*|` (?:is )?(?:set )?(?:to )?`(?=[^`]+`))("[^"]*"|[^\s`,;)]+))?/g

/** What a sentence says of options, in the order of the text. Addresses and footnotes are left out. */
export function mentionsIn(sentence: string): Mention[] {
  const text = sentence.replace(/\]\([^)\n]{0,2000}\)|\[\^[^\]\s]{0,80}\]|<?https?:\/\/[^\s>)]+/g, (whole) => ' '.repeat(whole.length))
  const sectioned = [...text.matchAll(SECTIONED)].map(({ index, 1: section = '', 2: name = '', 3: value = null }) => ({
    section,
    name,
    value: trimmed(value),
    index,
  }))
  const bare = [...text.matchAll(BARE)]
    .filter(({ index }) => !sectioned.some((each) => index > each.index && index < each.index + each.section.length + each.name.length + 5))
    .map(({ index, 1: name = '', 2: value = null }) => ({ section: null, name, value: trimmed(value), index }))
  return [...sectioned, ...bare].toSorted((a, b) => a.index - b.index)
}

const trimmed = (value: string | null | undefined) => value?.replace(/[.?!]+$/, '').replace(/^["']|["']$/g, '') ?? null

/** Names in a sentence that no catalogue has, or that only older releases have where the sentence does not say so; values that nobody takes. */
export function optionMentions(piece: Prose, facts: LintFacts): Mistake[] {
  return sentencesOf(piece).flatMap(({ text, line }) => mentionsIn(text).flatMap((mention) => check(mention, piece, text, line, facts)))
}

/** What makes a sentence one of older releases as well. */
export const SAYS_WHEN =
  /\b(?:until|before|older|old|called|formerly|gone|removed|deprecated|up to|no longer|renamed|earlier|was|were)\b|\bto (?:\d|[A-Z])|\d+\.\d+/i

function check({ section, name, value }: Mention, piece: Prose, text: string, line: number, facts: LintFacts): Mistake[] {
  const { options, libvirt, words, releases } = facts
  const ofLibvirt = section === null ? libvirt.options.filter((option) => option.name === name) : []
  if (ofLibvirt.length > 0) return libvirtValue(ofLibvirt, value, line)
  if (words.has(name) || findDeliverable(releases, name.replaceAll('_', '-')) !== null) return []
  const rows = section === null ? optionsNamed(options, name) : [findOption(options, section, name)].filter((row) => row !== null)
  if (rows.length === 0) {
    if (section !== null) return isOfNova(section, name, options) ? [unknownOption(section, name, line, options)] : []
    return piece.isFootnote || indexOf(options).oldNames.has(name) ? [] : [unknownName(name, line, facts)]
  }
  const isCurrent = rows.some(({ present }) => present.at(-1)?.[1] === 'master')
  const context = piece.text.startsWith('|') ? piece.text : text // the cells of a row belong together
  const isDated = piece.isDated === true || SAYS_WHEN.test(context)
  if (!isCurrent && !isDated)
    return [
      {
        line,
        reason: 'gone-option',
        what: `${name} is in no release after ${lastOf(rows)}, and the sentence does not say so`,
        fix: 'name the releases, or the name that replaced it',
      },
    ]
  if (value === null || !isCurrent) return []
  const whys = rows.flatMap((row) => takenSomewhere(row, value, isDated))
  const [why] = whys
  return why === undefined || why === null || whys.includes(null)
    ? []
    : [{ line, reason: 'value-not-taken', what: `${name} = ${value}: the value ${why}`, fix: 'write a value that the option takes' }]
}

/** A sentence may leave out the quotes that the file wants. */
function libvirtValue(options: readonly LibvirtOption[], value: string | null, line: number): Mistake[] {
  const whys = value === null ? [null] : options.map((option) => whyNotTakenByLibvirt(option, value))
  const [why = null] = whys
  return why === null || whys.includes(null)
    ? []
    : [
        {
          line,
          reason: 'value-not-taken',
          what: `${options[0]?.name} = ${value}: the value ${why}`,
          fix: 'write a value that the option takes',
        },
      ]
}

/** Whether a section is one of Nova's, or is meant to be: almost spelt like the section of that very option. */
function isOfNova(section: string, name: string, options: LintFacts['options']): boolean {
  const sections = optionsNamed(options, name).map((option) => option.section)
  return indexOf(options).sections.has(section) || nearest(section, sections) !== null
}

/** Why no release takes a value, or the newest does not; a sentence that says when may name a value that is gone. Null where it is taken. */
function takenSomewhere(row: CatalogueOption, value: string, isDated: boolean): (string | null)[] {
  const newest = row.present.at(-1)?.[1] ?? MASTER
  const releases = isDated ? [...row.choices.map(([first]) => first), newest] : [newest]
  return releases.map((from) => whyNotTaken(row, value, { from, before: from === MASTER ? null : `${from}.1` }))
}

/** Every section, and every name that an option had before: asked of each word of each sentence, so worked out once. */
type Index = Readonly<{ sections: ReadonlySet<string>; oldNames: ReadonlySet<string> }>
const indexes = new WeakMap<LintFacts['options'], Index>()

function indexOf(options: LintFacts['options']): Index {
  const held = indexes.get(options)
  if (held !== undefined) return held
  const rows = everyOption(options)
  const index = {
    sections: new Set(rows.map(({ section }) => section)),
    oldNames: new Set(rows.flatMap(({ oldNames }) => oldNames.map(({ name }) => name))),
  }
  indexes.set(options, index)
  return index
}

function unknownName(name: string, line: number, { options, libvirt }: LintFacts): Mistake {
  const meant = nearest(name, [...options.names, ...libvirt.options.map((option) => option.name)])
  const fix =
    meant === null
      ? 'if it is not an option, add it to content/catalogues/other-names.yaml with its source'
      : `did you mean ${meant}? If it is not an option, add it to content/catalogues/other-names.yaml`
  return { line, reason: 'unknown-name', what: `no catalogue has the name ${name}`, fix }
}

const lastOf = (rows: readonly CatalogueOption[]) =>
  rows
    .flatMap(({ present }) => present.at(-1)?.[1] ?? [])
    .toSorted(compareReleases)
    .at(-1) ?? ''
