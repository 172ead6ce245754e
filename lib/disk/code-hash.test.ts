import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { CORPUS_IS_MADE_BY } from '@/lib/advisor/verify/load-policy-corpus'
import { hashOfCode, modulesOf } from '@/lib/disk/code-hash'
import { RENDERED_BY } from '@/lib/library/documents/rendered-by'

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'code-'))
  for (const [path, text] of Object.entries({ 'package-lock.json': '{}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const FILES = {
  'a.ts': "import { b } from '@/lib/b'\nimport type { C } from './lib/c'\nexport const a = b as C\n",
  'lib/b.ts': "export { b } from 'package'\nconst more = () => import('./d')\n",
  'lib/c.tsx': "import '@/lib/style.css'\nimport\n  {}\n  from\n  '../a'\n",
  'lib/d.ts': "new Worker(new URL('./worker.ts', import.meta.url))\n",
  'lib/worker.ts': "import data from './data.json'\n",
  'lib/data.json': '{}',
  'lib/style.css': "@import url('./other.css');\n.a { composes: b from './third.css'; }\n",
  'lib/other.css': '',
  'lib/third.css': '',
  'lib/unused.ts': '',
}

test('the modules of a module are all that it imports, whichever way, and what those import', () => {
  const all = Object.keys(FILES).filter((file) => file !== 'lib/unused.ts')
  expect(modulesOf(project(FILES), ['a.ts'])).toEqual(all.toSorted())
})

test('the hash changes with a module however far away, and not with one that nobody imports', () => {
  const root = project(FILES)
  const before = hashOfCode(root, ['a.ts'])
  writeFileSync(join(root, 'lib/unused.ts'), 'changed')
  expect(hashOfCode(root, ['a.ts'])).toBe(before)
  writeFileSync(join(root, 'lib/data.json'), '{ "a": 1 }')
  expect(hashOfCode(root, ['a.ts'])).not.toBe(before)
})

test('an import that leads nowhere is told', () => {
  expect(() => modulesOf(project({ 'a.ts': "import './gone'" }), ['a.ts'])).toThrow('a.ts imports ./gone, which is not there')
})

test.each([
  ['documents', RENDERED_BY],
  ['the corpus of a policy', CORPUS_IS_MADE_BY],
])('of the code that makes %s, nothing is missed that a bundler finds', async (_, entries) => {
  const { metafile } = await build({
    entryPoints: modulesOf('.', entries).filter((file) => entries.some((entry) => file === entry || file.startsWith(`${entry}/`))),
    ...{ bundle: true, write: false, metafile: true, outdir: 'none', platform: 'node', format: 'esm', packages: 'external' },
    ...{ logLevel: 'silent', jsx: 'automatic', loader: { '.css': 'local-css' } },
  })
  const bundled = Object.keys(metafile?.inputs ?? {}).filter((file) => !file.includes('node_modules'))
  expect(bundled.length).toBeGreaterThan(10)
  expect(modulesOf('.', entries)).toEqual(expect.arrayContaining(bundled))
})

test.each(['lib/versions/version.ts', 'lib/library/documents/read-document.ts', 'lib/input/problems/problem.ts', 'lib/disk/code-hash.ts'])(
  'what is kept of a document depends on %s',
  (file) => expect(modulesOf('.', RENDERED_BY)).toContain(file),
)
