import { check } from '@/lib/check/check'
import type { Kind } from '@/lib/check/kind'
import type { Knowledge } from '@/lib/check/knowledge'
import type { ExampleFile } from '@/lib/check/prove/example'
import { checkJson } from '@/lib/check/result/check-json'
import { checkText } from '@/lib/check/result/check-text'
import { marked } from '@/lib/check/result/marked'
import type { Seed } from '@/lib/formats/format'
import { fuzzDocument } from '@/lib/formats/fuzz/fuzz-document'
import { isPrintable } from '@/lib/input/problems/printable'
import { configText } from '@/lib/input/text/config-text'

type FuzzSeed = Seed & Readonly<{ kind: Kind }>

/** Every file of the examples, to be changed. */
export function fuzzSeeds(files: readonly ExampleFile[]): FuzzSeed[] {
  return files.flatMap(({ kind, examples }) =>
    examples.flatMap(({ text, each }) => (each ?? ['']).map((word) => ({ kind, file: 'f', text: text.replaceAll('{x}', word) }))),
  )
}

/**
 * Check a changed file, half of the time as the kind that it was, and print what is said.
 *
 * @returns Whether it could be read, and what is wrong with what is said.
 * @throws whatever the check throws, which it must not.
 */
export function fuzzCheck(
  seeds: readonly FuzzSeed[],
  seed: number,
  index: number,
  knowledge: Knowledge,
): Readonly<{ isRead: boolean; fault: string | null }> {
  const { bytes } = fuzzDocument(seeds, seed, index)
  const text = configText(bytes, 'f')
  if (text.kind === 'refused') return { isRead: false, fault: null }
  const forced = index % 2 === 0 ? (seeds[index % seeds.length]?.kind ?? null) : null
  const result = check([{ name: 'f', text: text.text, lines: text.lines }], { release: null, kind: forced }, knowledge)
  if (!('findings' in result)) return { isRead: false, fault: null }
  const shown = checkText(marked(result, []), { absolute: (path) => path, isColoured: false })
  const printed = `${shown}\n${JSON.stringify(checkJson(result), null, 1)}`
  const dirty = printed.split('\n').find((line) => !isPrintable(line))
  const astray = result.findings.flatMap(({ places }) => places).find(({ line }) => line < 1 || line > text.lines + 1)
  const fault =
    dirty !== undefined
      ? 'what is printed holds a character that a terminal obeys'
      : astray !== undefined
        ? `a place in line ${astray.line} of ${text.lines}`
        : null
  return { isRead: true, fault }
}
