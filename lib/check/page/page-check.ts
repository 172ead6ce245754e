import { check } from '@/lib/check/check'
import type { Kind } from '@/lib/check/kind'
import type { Knowledge } from '@/lib/check/knowledge'
import { splitOption } from '@/lib/check/nova/nova-config'
import { readRelease } from '@/lib/check/nova/releases'
import { pageVex, type VexBasis } from '@/lib/check/page/page-vex'
import { quotedLine } from '@/lib/check/page/quoted-line'
import { MOST_QUOTED, type Quotes, quoteKey } from '@/lib/check/page/quotes'
import type { ConfigFile } from '@/lib/check/read-files'
import type { CheckResult } from '@/lib/check/result/result'
import { findOption } from '@/lib/facts/catalogues/option-catalogue'
import type { Problem } from '@/lib/input/problems/problem'
import { configText } from '@/lib/input/text/config-text'

/** Files as a page has them, in the order in which the service reads them. No two have the same name. */
export type PageFile = Readonly<{ name: string; bytes: Uint8Array; kind: Kind | null }>
export type CheckQuestion = Readonly<{
  files: readonly PageFile[]
  release: string
  /** What advisories say, where what is asked for is OpenVEX in place of findings. */
  vex?: VexBasis
}>

/** A result with its lines, a document on advisories, or why there is none. Plain data: it goes from a worker to its page. */
export type CheckAnswer =
  | Readonly<{ kind: 'result'; result: CheckResult; quotes: Quotes }>
  | Readonly<{ kind: 'vex'; text: string }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Check what a page was given. It may be anything: it is read, or refused with its reasons. */
export function checkPage({ files, release, vex }: CheckQuestion, knowledge: Knowledge): CheckAnswer {
  const read = files.map(({ name, bytes, kind }) => ({ name, kind, text: configText(bytes, name) }))
  const word = release.trim().slice(0, 40)
  const given = word === '' ? null : readRelease(knowledge.nova, word)
  const problems = [
    ...(word !== '' && given === null ? [noRelease(word)] : []),
    ...read.flatMap(({ text }) => (text.kind === 'refused' ? [text.problem] : [])),
  ]
  if (problems.length > 0) return { kind: 'refused', problems }
  const whole = read.flatMap(({ name, kind, text }) => (text.kind === 'text' ? [{ name, kind, text: text.text, lines: text.lines }] : []))
  if (vex !== undefined) return { kind: 'vex', text: pageVex(whole, given, vex, knowledge) }
  const result = check(whole, { release: given, kind: null }, knowledge)
  if (!('findings' in result)) return { kind: 'refused', problems: result }
  return { kind: 'result', result, quotes: quotesOf(result, whole, knowledge) }
}

const noRelease = (word: string): Problem => ({
  ...{ file: 'release', line: null, reason: 'unknown-release', level: 'error' },
  what: `${JSON.stringify(word)} is no release of Nova that is known here`,
  fix: 'write 2025.1, 31, 31.2.1 or epoxy, or leave it empty',
})

function quotesOf({ findings, files }: CheckResult, texts: readonly ConfigFile[], { nova }: Knowledge): Quotes {
  const kinds = new Map(files.map(({ name, kind }) => [name, kind]))
  const held = new Map(texts.map(({ name, text }) => [name, { text, starts: lineStarts(text) }]))
  const quotes: Record<string, string> = {}
  for (const place of findings.flatMap(({ places }) => places.slice(0, MOST_QUOTED))) {
    const [file, kind] = [held.get(place.file), kinds.get(place.file)]
    const start = file?.starts[place.line - 1]
    if (file === undefined || kind === undefined || start === undefined) continue
    const isSecret = kind === 'nova' && isSecretOption(place.option, nova)
    const quote = quotedLine(file.text.slice(start, start + LONGEST_QUOTED), kind, place.option, isSecret)
    if (quote !== null) quotes[quoteKey(place)] = quote
  }
  return quotes
}

const LONGEST_QUOTED = 4_000

function isSecretOption(option: string, nova: Knowledge['nova']): boolean {
  const { section, name } = splitOption(option)
  return (findOption(nova, section, name)?.secret.length ?? 0) > 0
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
