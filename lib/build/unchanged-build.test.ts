import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputsOf } from '@/lib/build/unchanged-build'

test('a change behind a link is seen, of a folder of documents and of a file of content', () => {
  const root = mkdtempSync(join(tmpdir(), 'inputs-'))
  const at = (name: string) => join(root, name)
  mkdirSync(at('content'))
  mkdirSync(at('real'))
  writeFileSync(at('real/a.md'), 'a')
  writeFileSync(at('fact.yaml'), 'a')
  symlinkSync('real', at('linked'))
  symlinkSync('../fact.yaml', at('content/fact.yaml'))
  symlinkSync('loop', at('content/loop'))
  symlinkSync('..', at('content/above'))
  const signature = () => inputsOf({ root, sourceFiles: [], today: '2026-11-27' }, 'code', [at('linked')]).signature
  const before = signature()
  expect(signature()).toBe(before)
  writeFileSync(at('real/a.md'), 'ab')
  const between = signature()
  expect(between).not.toBe(before)
  writeFileSync(at('fact.yaml'), 'ab')
  expect(signature()).not.toBe(between)
})
