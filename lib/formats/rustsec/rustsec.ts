import type { Document, Format, Reading } from '@/lib/formats/format'
import { warningList } from '@/lib/formats/records/warning-list'
import { HASKELL, RUSTSEC } from '@/lib/formats/rustsec/fixture'
import { rustsecSchema } from '@/lib/formats/rustsec/rustsec-schema'
import { toAdvisory } from '@/lib/formats/rustsec/to-advisory'
import type { Problem } from '@/lib/input/problems/problem'
import { readText } from '@/lib/input/text/text'
import { readToml } from '@/lib/input/toml/toml'

/** Advisories of RustSec and of the Haskell Security Response Team: Markdown below a block of TOML, each in a file named after its id. */
export const rustsec: Format = {
  id: 'rustsec',
  matches: (file) => /(?:^|\/)[A-Za-z][A-Za-z0-9]*-\d{4}-\d{4,6}\.md$/.test(file),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [
    { file: 'RUSTSEC-2026-9001.md', text: RUSTSEC },
    { file: 'HSEC-2026-9001.md', text: HASKELL },
  ],
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document)
  if (text.kind === 'refused') return text
  const stem = (file.split('/').at(-1) ?? file).replace(/\.md$/i, '')
  const cut = split(text.text)
  if (typeof cut === 'string') return { kind: 'refused', problems: [...text.warnings, fault(file, cut)] }
  const toml = readToml(rustsecSchema({ stem, today }), cut.toml, file, cut.first)
  if (toml.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...toml.problems] }
  const { warnings, warn } = warningList(file, toml.lineOf)
  const advisory = toAdvisory(document, toml.value, cut.body, toml.lineOf, warn)
  const all = [...text.warnings, ...toml.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

type Cut = Readonly<{ toml: string; first: number; body: Readonly<{ text: string; line: number }> }>

/** The block between the first two fences, and what follows; a text says what is wrong. */
function split(text: string): Cut | string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  if (!/^\s*```\s*toml\s*$/i.test(lines[start] ?? '')) return 'the document does not begin with a block of TOML between ``` marks'
  const end = lines.findIndex((line, at) => at > start && /^\s*```\s*$/.test(line))
  if (end < 0) return 'the block of TOML is never closed'
  const body = lines.slice(end + 1).join('\n')
  return { toml: lines.slice(start + 1, end).join('\n'), first: start + 2, body: { text: body, line: end + 2 } }
}

const fault = (file: string, what: string): Problem => ({
  ...{ file, line: 1, reason: 'front-matter', what, fix: 'begin with ```toml, and close the block with ```' },
  level: 'error',
})
