import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { circlesIn, readModules, unusedExports } from '@/scripts/house/module-graph'

const root = mkdtempSync(join(tmpdir(), 'module-graph-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return readModules(root, ['lib'])
}

const modules = write({
  'lib/a.ts': "import { b } from '@/lib/b'\nexport const a = b\nexport const { c, d: e } = { c: 1, d: 2 }\n",
  'lib/b.ts': "import type { C } from './in/c'\nexport const b: C = 1\n",
  'lib/in/c.ts': "import {\n  a,\n} from '@/lib/a'\nexport type C = typeof a\nexport async function unused() {}\n",
  'lib/d.tsx': "export default function D() { return import('./e') }\n",
  'lib/e.ts': 'export class E {}\n',
  'lib/e.test.ts': "import D from '@/lib/d'\nimport { E as F } from '@/lib/e'\nimport { c } from '@/lib/a'\n",
})

test('a circle is found, also where only a type closes it', () => {
  expect(circlesIn(modules)).toEqual([['lib/a.ts', 'lib/b.ts', 'lib/in/c.ts']])
})

test('an export that nobody takes is found; one that is taken as a whole file is not', () => {
  expect(unusedExports(modules, () => true)).toEqual(['lib/a.ts: e', 'lib/in/c.ts: unused'])
})

test('tests can be left out of those who use', () => {
  const found = unusedExports(modules, (file) => !file.includes('.test.'))
  expect(found).toEqual(['lib/a.ts: c', 'lib/a.ts: e', 'lib/d.tsx: D', 'lib/in/c.ts: unused'])
})
