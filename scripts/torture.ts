/**
 * Try what must hold whatever lies in a folder, stands in the environment or asks for a page: `npm run torture -- [--short] [--only <id>]`.
 * In temporary folders, bounded in time; exits 1 where one thing does not hold. `docs/adr/0011-…` says what each row is for.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printable } from '@/lib/input/problems/printable'
import { argumentsOf, runCommand, WrongUse } from './command-line'
import { NotTried, type Row } from './torture/row'

/** So many rows are tried at once. */
const LANES = 2

/** What rows have in common; `read-library.ts` is a process of its own. */
const HELPERS = new Set(['row.ts', 'run.ts', 'library-of.ts', 'read-library.ts', 'fill.ts'])

type Told = Readonly<{ kind: 'held' | 'broken' | 'untried'; why: string }>

await runCommand(async () => {
  const { values } = argumentsOf({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } })
  const all = await rows()
  const chosen = all.filter(({ id, isShort }) =>
    values.only === undefined ? isShort || !values.short : values.only.split(',').includes(id),
  )
  if (chosen.length === 0) throw new WrongUse(`--only: there is no ${values.only}; the rows are ${all.map(({ id }) => id).join(', ')}`)
  const told = { held: 0, broken: 0, untried: 0 }
  const tell = async (row: Row) => {
    const began = performance.now()
    const { kind, why } = await tried(row, values.short)
    told[kind] += 1
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const word = { held: 'held  ', broken: 'BROKEN', untried: 'not tried here' }[kind]
    console.log(printable(`${word} ${row.id.padEnd(16)} ${seconds.padStart(5)} s  ${why === '' ? row.must : why}`))
  }
  const together = chosen.filter(({ isAlone }) => isAlone !== true).values()
  const lane = async () => {
    for (const row of together) await tell(row)
  }
  await Promise.all(Array.from({ length: Math.min(LANES, availableParallelism()) }, lane))
  for (const row of chosen.filter(({ isAlone }) => isAlone === true)) await tell(row)
  if (told.untried > 0) console.log(`${told.untried} not tried here`)
  console.log(`${told.held + told.broken} tried, ${told.held} held`)
  return told.broken === 0 ? 0 : 1
})
process.exit() // whatever a broken row has left running

/** One file for each row; those that export none help them. */
async function rows(): Promise<Row[]> {
  const folder = join(import.meta.dirname, 'torture')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
  const found: Row[] = []
  for (const file of files) {
    if (HELPERS.has(file)) continue
    const { row } = (await import(pathToFileURL(join(folder, file)).href)) as { row?: Row } // a row, or a fault of ours
    if (row === undefined) throw new Error(`scripts/torture/${file} exports no row`)
    found.push(row)
  }
  return found
}

async function tried({ run, atMostS }: Row, isShort: boolean): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not within ${atMostS} s`)), atMostS * 1000)
  })
  try {
    await Promise.race([run({ root: resolve('.'), folder, isShort }), late])
    return { kind: 'held', why: '' }
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 700) : String(error)
    return { kind: error instanceof NotTried ? 'untried' : 'broken', why }
  } finally {
    clearTimeout(timer)
    // Not by Node, which cannot remove paths that are too long to be named.
    execFileSync('sh', ['-c', 'chmod -R u+rwX "$0" 2>/dev/null; rm -rf "$0"', folder])
  }
}
