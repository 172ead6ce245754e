/**
 * What the forms for programs cost, as a table in Markdown: `npm run bench:export -- [--documents 10000]`: of the content of this project, the
 * same with the sources that ADVISORY_SOURCES names, and generated documents beside it. Processor time of one thread, once the catalogues
 * are read; with few documents most of it is spent on compiling the code. Answers for series, and so their feeds, are counted by
 * `bench:build`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_DOCUMENTS } from '@/lib/formats/generate/own-document'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { argumentsOf, runCommand, today, WrongUse } from '@/scripts/command-line'
import { type ExportCost, exportCost } from './bench/export-cost'
import { writeGeneratedSource } from './bench/generated-source'

const MUST_MS = 3

await runCommand(() => {
  const { documents } = argumentsOf({ options: { documents: { type: 'string', default: '10000' } } }).values
  const size = Number(documents)
  if (!Number.isInteger(size) || size < 1 || size > MOST_DOCUMENTS)
    throw new WrongUse(`--documents: ${documents} is no number of documents; use a whole number from 1 to ${MOST_DOCUMENTS}`)
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
  try {
    const own = sourceFilesOf(process.env)
    const costs = [[], ...(own.length === 0 ? [] : [own]), [writeGeneratedSource(folder, size)]].map((lists) => exportCost(lists, today()))
    for (const cost of costs) tell(cost)
    const ms = Math.max(...costs.slice(-1).map(perDocument))
    console.log(
      `\nAmong ${size.toLocaleString('en')} generated documents all forms of one take ${ms.toFixed(2)} ms; the budget is ${MUST_MS} ms.`,
    )
    return ms <= MUST_MS ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function perDocument({ documents, forms }: ExportCost): number {
  return sum(forms.map(({ cpuMs }) => cpuMs)) / documents
}

function tell(cost: ExportCost): void {
  const { documents, names, forms } = cost
  const total = { form: 'all', files: sum(forms.map(({ files }) => files)), bytes: sum(forms.map(({ bytes }) => bytes)), cpuMs: 0 }
  console.log(`\n${documents.toLocaleString('en')} documents, ${names.toLocaleString('en')} names with a page\n`)
  console.log('| form | files | of a document | bytes of a document | ms of a document |\n| --- | --- | --- | --- | --- |')
  for (const { form, files, bytes, cpuMs } of [...forms, { ...total, cpuMs: perDocument(cost) * documents }])
    console.log(
      `| ${form} | ${files.toLocaleString('en')} | ${(files / documents).toFixed(2)} | ${Math.round(bytes / documents).toLocaleString('en')} | ${(cpuMs / documents).toFixed(2)} |`,
    )
}
