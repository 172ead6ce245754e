import { installedAnswers, MOST_ANSWERS, seriesAnswers } from '@/lib/concern/answers'
import type { Found } from '@/lib/concern/found'
import type { Loaded } from '@/lib/concern/open-concern-data'
import { compareSeries, type Upgrade } from '@/lib/concern/upgrade'
import type { Problem } from '@/lib/input/problems/problem'
import { type Inventory, inventoryText } from '@/lib/inventory/installed'
import { readPackageList } from '@/lib/inventory/package-list'
import { readSbom } from '@/lib/inventory/sbom'

/** What a reader of the page asks. */
export type PageQuestion =
  | Readonly<{ kind: 'series'; series: string; products: readonly string[] }>
  | Readonly<{ kind: 'upgrade'; from: string; to: string; products: readonly string[] }>
  | Readonly<{ kind: 'packages'; bytes: Uint8Array; file: string }>

/** The answer, or why there is none. Plain data: it goes from a worker to its page. */
export type PageAnswer =
  | Readonly<{
      kind: 'answers'
      found: readonly Found[]
      /** Of an upgrade, what it does about each flaw. */
      upgrade: Upgrade | null
      /** How many packages were read, and what could not be. */
      inventory: Readonly<{ count: number; warnings: readonly Problem[] }> | null
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Answer what the page asks. What is pasted may be anything: it is read, or refused with its reasons. */
export function answerPage(question: PageQuestion, loaded: Loaded): PageAnswer {
  if (question.kind === 'packages') return ofPackages(question.bytes, question.file, loaded)
  const names = question.kind === 'series' ? [question.series] : [question.from, question.to]
  const answers = names.map((name) => seriesAnswers(name, question.products, loaded))
  const missing = names.find((_, at) => answers[at] === null)
  if (missing !== undefined) return refused('series', 'unknown-series', `${missing} is not a series of OpenStack`, 'choose one of the list')
  const [first = [], second = null] = answers
  const found = second ?? first ?? []
  return { kind: 'answers', found, upgrade: second === null ? null : compareSeries(first ?? [], second), inventory: null }
}

function ofPackages(bytes: Uint8Array, file: string, loaded: Loaded): PageAnswer {
  const text = inventoryText(bytes, file)
  if (typeof text !== 'string') return { kind: 'refused', problems: [text] }
  const inventory = readInventory(text.replace(/^\ufeff/, ''), file)
  if (inventory.kind === 'refused') return inventory
  const { packages, warnings } = inventory
  const found = installedAnswers(packages, file, loaded)
  if (found === null) return refused(file, 'file-too-large', `it has more than ${MOST_ANSWERS} answers`, 'split it')
  return { kind: 'answers', found, upgrade: null, inventory: { count: packages.length, warnings } }
}

/** An SBOM begins as JSON does; no line of a list of packages does. */
const readInventory = (text: string, file: string): Inventory =>
  /^\s*[[{]/.test(text) ? readSbom(text, file) : readPackageList(text, file)

const refused = (file: string, reason: string, what: string, fix: string): PageAnswer => ({
  kind: 'refused',
  problems: [{ file, line: null, reason, what, fix, level: 'error' }],
})
