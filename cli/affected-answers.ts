import type { Asking } from '@/cli/asking'
import { bytesOf, refuse } from '@/cli/report-options'
import { batchAnswers, installedAnswers, MOST_ANSWERS, seriesAnswers, versionAnswers } from '@/lib/concern/answers'
import type { Found } from '@/lib/concern/found'
import type { Loaded } from '@/lib/concern/open-concern-data'
import { formatProblem } from '@/lib/input/problems/problem'
import { inventoryText } from '@/lib/inventory/installed'
import { readPackageList } from '@/lib/inventory/package-list'
import { readSbom } from '@/lib/inventory/sbom'
import { isRefused, readQuestions } from '@/lib/versions/questions'
import { WrongUse } from '@/scripts/command-line'

/** What was found; `before`: the answers for the series that an upgrade starts from. */
export type Answers = Readonly<{ found: readonly Found[]; before: readonly Found[] | null }>

/** The answers in the order of the question. @throws WrongUse for what cannot be read. */
export function answersFor(asking: Asking, loaded: Loaded): Answers {
  if (asking.kind === 'series') {
    const { series, before, products } = asking
    return { found: ofSeries(series, products, loaded), before: before === null ? null : ofSeries(before, products, loaded) }
  }
  if (asking.kind === 'products')
    return { found: asking.products.flatMap(({ name, version }) => versionAnswers(name, version, loaded)), before: null }
  const { kind, file } = asking
  const text = read(file)
  if (kind === 'batch') {
    const questions = readQuestions(text, file)
    if (isRefused(questions)) refuse(questions)
    return { found: batchAnswers(questions, loaded), before: null }
  }
  const inventory = kind === 'sbom' ? readSbom(text, file) : readPackageList(text, file)
  if (inventory.kind === 'refused') refuse(inventory.problems)
  for (const warning of inventory.warnings) console.error(formatProblem(warning))
  const found = installedAnswers(inventory.packages, file, loaded)
  if (found === null) throw new WrongUse(`${file}: file-too-large: it has more than ${MOST_ANSWERS} answers; split it`)
  return { found, before: null }
}

function ofSeries(name: string, products: readonly string[], loaded: Loaded): Found[] {
  const found = seriesAnswers(name, products, loaded)
  if (found === null) throw new WrongUse(`${name} is not a series of OpenStack; use a name such as 2026.1 or zed`)
  return found
}

function read(file: string): string {
  const text = inventoryText(bytesOf(file), file)
  if (typeof text !== 'string') refuse([text])
  return text
}
