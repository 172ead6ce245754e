import { allNames, type CatalogueOption, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import { findSeries, versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases, isRelease, isWithin } from '@/lib/facts/catalogues/release-order'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { CATALOGUE_BEGINS, type Prose } from '@/lib/lint/piece'
import { spansOf } from '@/lib/lint/rules/ini-options'
import { mentionsIn } from '@/lib/lint/rules/option-mentions'
import { sentencesOf } from '@/lib/lint/sentences'

/** `since Zed (26.0.0)`, `came with Stein (19.0.0)`, `since Liberty`, `exists from 2024.2 (30.0.0) on`. */
const FIRST =
  /\b(since|came (?:with|in)|exists? (?:from|in)|(?:introduced|added|new|appeared|available) (?:in|with|from)|, with)\s+(?:Nova\s+)?(?:([A-Z][a-z]+|20\d\d\.[12])(?!\w|\.\d))?\s*\(?(\d+\.\d+(?:\.\d+)?)?/g
/** `before Zed (26.0.0) the option was called …`, `until 15.0.0 it is …`. */
const RENAMED =
  /\b(?:before|until|up to)\s+(?:([A-Z][a-z]+|20\d\d\.[12])\s*)?\(?(\d+\.\d+(?:\.\d+)?)?\)?[^.;]{0,40}?\b(?:is|was|were|are|has been)?\s*(?:called|named|known as)\b/g
/** What comes between an option and a release where the release is not the option's first. */
const OF_ELSE =
  /\b(?:deprecated|removed|gone|renamed|default|refuse[sd]?|means|asks|policy|tracking|value|values|hosts?|restart|moved|required|enforced|nor|reads?|checked|validated|ignored|documented|works?|takes|accepts|supports?|honou?red|used|shown|logged)\b/i

/** Claims of a sentence on when an option came, and by what name it went before, held against the catalogue. */
export function releaseClaims(piece: Prose, facts: LintFacts): Mistake[] {
  return sentencesOf(piece).flatMap(({ text, line }) => [...firstReleases(text, line, facts), ...renamings(text, line, facts)])
}

function firstReleases(text: string, line: number, facts: LintFacts): Mistake[] {
  let from = 0
  return [...text.matchAll(FIRST)].flatMap(({ index, 0: whole, 2: series, 3: version }) => {
    const said = version ?? firstOfSeries(series, facts)
    const between = text.slice(from, index).replace(/^.*;/, '')
    from = index + whole.length
    const mentions = mentionsIn(between)
    const last = mentions.at(-1)
    if (said === null || !isRelease(said) || last === undefined || !isClaim(between.slice(last.index), text.slice(from))) return []
    return mentions.flatMap(({ name, section }) => {
      const rows = optionsNamed(facts.options, name).filter((row) => section === null || row.section === section)
      if (rows.length === 0 || rows.some((row) => doesBegin(row, said, text))) return []
      return [
        {
          line,
          reason: 'first-release',
          what: `${name} is said to exist since ${said}, but the catalogue has it in ${rows.map(({ present }) => spansOf(present)).join('; ')}`,
          fix: 'write its first release, and its earlier name',
        },
      ]
    })
  })
}

/** Whether a release is said of the option before it: nothing else is told in between, and nothing that happened then comes after. */
function isClaim(between: string, after: string): boolean {
  const gap = between.replace(/^[^\s,]+/, '').replace(/^,? which/, '')
  return gap.length <= 45 && !/[,:]/.test(gap) && !OF_ELSE.test(between) && !/^[^\w.;]*(?:Nova|it|they|hosts?|the \w+) \w+/.test(after)
}

/** A claim may name the first release, one of a branch that the option was brought back to, or a day before the catalogue begins. */
function doesBegin({ present }: CatalogueOption, said: string, text: string): boolean {
  if (present[0]?.[0] === CATALOGUE_BEGINS && compareReleases(said, CATALOGUE_BEGINS) <= 0) return true
  if (present.some(([first]) => compareReleases(first, said) === 0)) return true
  // Brought back to older series: the first version of a series will do where the sentence names the others too.
  return /^\d+\.0\.0$/.test(said) && isWithin(present, said) && present.every(([first]) => text.includes(first))
}

function firstOfSeries(series: string | undefined, { releases }: LintFacts): string | null {
  if (series === undefined) return null
  const found = findSeries(releases, series)
  return found === null
    ? null
    : (versionsOf(releases, 'nova', found.name).find(({ version }) => /^\d+(?:\.\d+)+$/.test(version))?.version ?? null)
}

/** "Before X it was called Y": every older name that the option had before X has to be told, not only the last one. */
function renamings(text: string, line: number, facts: LintFacts): Mistake[] {
  return [...text.matchAll(RENAMED)].flatMap(({ index, 1: series, 2: version }) => {
    const bound = version ?? firstOfSeries(series, facts)
    const named = mentionsIn(text)
    const current =
      named.findLast((mention) => mention.index < index && optionsNamed(facts.options, mention.name).some(isCurrent)) ?? named[0]
    if (bound === null || !isRelease(bound) || current === undefined) return []
    const row = optionsNamed(facts.options, current.name).find(
      (each) => isCurrent(each) && (current.section === null || each.section === current.section),
    )
    if (row === undefined) return []
    const told = new Set(named.map(({ name }) => name))
    const missing = allNames(facts.options, row, { before: bound }).filter(({ name }) => !told.has(name))
    return missing.length === 0
      ? []
      : [
          {
            line,
            reason: 'old-name',
            what: `before ${bound} ${row.name} was also called ${missing.map(({ section, name }) => `[${section}]${name}`).join(', ')}`,
            fix: 'name every old name with its releases',
          },
        ]
  })
}

const isCurrent = ({ present }: CatalogueOption) => present.at(-1)?.[1] === 'master'
