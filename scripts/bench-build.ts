/**
 * What a build costs, as a table in Markdown: `npm run bench:build -- [--only cold,edit] [--short] [--documents 1000] [--large 10000] [--records 5000]`.
 * Builds are made in a temporary copy with generated documents beside the project's own; `out/` stays as it is. `--short` takes few documents, and
 * leaves out what does not begin within a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_DOCUMENTS } from '@/lib/formats/generate/own-document'
import { argumentsOf, runCommand, WrongUse } from '@/scripts/command-line'
import { buildRows } from './bench/build-rows'

const SHORT_MS = 60_000

await runCommand(async () => {
  const { values } = argumentsOf({
    options: {
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      documents: { type: 'string' },
      large: { type: 'string' },
      records: { type: 'string' },
    },
  })
  const small = sizeOf('documents', values.documents ?? (values.short ? '40' : '1000'))
  const large = sizeOf('large', values.large ?? (values.short ? '80' : '10000'))
  const records = sizeOf('records', values.records ?? (values.short ? '40' : '5000'))
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
  try {
    const all = buildRows(folder, { small, large, records, times: values.short ? 1 : 3 })
    const wanted = values.only?.split(',') ?? all.map(({ id }) => id)
    const strange = wanted.find((id) => all.every((row) => row.id !== id))
    if (strange !== undefined) throw new WrongUse(`--only: there is no ${strange}; the rows are ${all.map(({ id }) => id).join(', ')}`)
    console.log('| row | what | measured | must | moonshot |\n| --- | --- | --- | --- | --- |')
    for (const { id, what, must, moonshot, measure } of all.filter((row) => wanted.includes(row.id))) {
      const isLate = values.short && performance.now() - began > SHORT_MS
      console.log(`| ${id} | ${what} | ${isLate ? `left out: --only ${id} measures it` : await measure()} | ${must} | ${moonshot} |`)
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function sizeOf(option: string, text: string): number {
  const size = Number(text)
  if (Number.isInteger(size) && size >= 1 && size <= MOST_DOCUMENTS) return size
  throw new WrongUse(`--${option}: ${text} is no number of documents; use a whole number from 1 to ${MOST_DOCUMENTS}`)
}
