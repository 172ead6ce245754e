import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpText } from '@/cli/describe/described'
import { PORTAL } from '@/cli/describe/portal'
import { nextId } from '@/lib/formats/markdown/next-id'
import { skeleton } from '@/lib/formats/markdown/skeleton'
import { argumentsOf, today as buildDay, WrongUse } from '@/scripts/command-line'

/** Begin an advisory with the next free id of a folder, and print its path. */
export function run(args: readonly string[]): number {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: { into: { type: 'string', default: 'content/advisories' }, help: { type: 'boolean', short: 'h', default: false } },
  })
  const described = PORTAL.find(({ name }) => name === 'new')
  if (values.help && described !== undefined) {
    console.log(helpText(described))
    return 0
  }
  const [title = '', ...rest] = positionals
  if (title === '' || rest.length > 0) throw new WrongUse('write one title, in quotes: bulkhead new "Title"')
  const today = buildDay()
  const id = nextId(readdirSync(values.into), today)
  const path = join(values.into, `${id}.md`)
  writeFileSync(path, skeleton({ id, title, today }), { flag: 'wx' })
  console.log(path)
  return 0
}
