import type { Problem } from '@/lib/input/problems/problem'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import type { LintFacts } from '@/lib/lint/lint-facts'
import { type Mistake, toProblem } from '@/lib/lint/mistake'
import type { Piece } from '@/lib/lint/piece'
import { unknownCommands } from '@/lib/lint/rules/commands'
import { conditionFacts } from '@/lib/lint/rules/conditions'
import { defaultClaims } from '@/lib/lint/rules/default-claims'
import { fixedVersions } from '@/lib/lint/rules/fixed-versions'
import { grepNames } from '@/lib/lint/rules/grep-names'
import { iniOptions } from '@/lib/lint/rules/ini-options'
import { mentionsIn, optionMentions } from '@/lib/lint/rules/option-mentions'
import { passedDates } from '@/lib/lint/rules/passed-dates'
import { releaseClaims } from '@/lib/lint/rules/release-claims'
import { releasedVersions } from '@/lib/lint/rules/released-versions'
import { seriesVersions } from '@/lib/lint/rules/series-versions'
import { settingFacts } from '@/lib/lint/rules/settings'
import { type ShellCheck, snippetSyntax } from '@/lib/lint/rules/snippet-syntax'
import { twinValues } from '@/lib/lint/rules/twins'

/** Every mistake in what we wrote that the facts show, by file and line. */
export function lintPieces(pieces: readonly Piece[], facts: LintFacts, checkShell: ShellCheck): Problem[] {
  const bySubject = groupBy(pieces, ({ file, subject }) => [`${file} ${subject}`])
  const found = [...bySubject.values()].flatMap((together) => {
    const sections = sectionsIn(together)
    const around = together.map(({ text }) => text).join('\n')
    return together.flatMap((piece) =>
      lintPiece(piece, facts, checkShell, sections, around).map((mistake) => toProblem(piece.file, mistake)),
    )
  })
  const twins = twinValues(pieces).map(({ file, mistake }) => toProblem(file, mistake))
  return [...found, ...twins].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)))
}

function lintPiece(piece: Piece, facts: LintFacts, checkShell: ShellCheck, sections: ReadonlySet<string>, around: string): Mistake[] {
  if (piece.kind === 'setting') return settingFacts(piece, facts)
  if (piece.kind === 'condition') return conditionFacts(piece, facts)
  if (piece.kind === 'fix') return fixedVersions(piece, facts)
  if (piece.kind === 'prose')
    return [
      ...optionMentions(piece, facts),
      ...releaseClaims(piece, facts),
      ...defaultClaims(piece, facts),
      ...releasedVersions(piece, facts),
      ...seriesVersions(piece, facts),
      ...passedDates(piece, facts.today),
    ]
  return [
    ...snippetSyntax(piece, checkShell),
    ...iniOptions(piece, facts),
    ...grepNames(piece, facts, sections),
    ...unknownCommands(piece, facts.commands, around),
  ]
}

/** Sections of a configuration that an advisory or control names anywhere. */
function sectionsIn(pieces: readonly Piece[]): Set<string> {
  return new Set(
    pieces.flatMap((piece) => {
      if (piece.kind === 'setting') return piece.section === null ? [] : [piece.section]
      if (piece.kind === 'condition' || piece.kind === 'fix') return mentionsIn(piece.text).flatMap(({ section }) => section ?? [])
      if (piece.kind === 'prose')
        return [
          ...mentionsIn(piece.text).flatMap(({ section }) => section ?? []),
          ...[...piece.text.matchAll(/`\[(\w+)\]`/g)].map(([, name = '']) => name),
        ]
      return [...piece.text.matchAll(/^\[(\w+)\]$/gm)].map(([, name = '']) => name)
    }),
  )
}
