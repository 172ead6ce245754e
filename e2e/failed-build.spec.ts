import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const THREE_MISTAKES = `---
id: BH-2026-900
title: A document with three mistakes
published: 2026-02-30
modified: 2026-11-24
severty: { rating: high, because: misspelt }
affected: [{ product: nova, text: all }]
---

## Summary

Text.

## Affected

Text.

## Discussion

\`\`\`
no language
\`\`\`

## Recommended actions

Text.

## References
`

test('a document with mistakes reports all of them, fails the build and leaves the last good output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mistakes-'))
  mkdirSync(join(folder, 'notes'))
  writeFileSync(join(folder, 'notes/BH-2026-900.md'), THREE_MISTAKES)
  const source =
    '{ id: test, format: markdown, path: ./notes, title: Test, publisher: { name: Test, url: https://example.org/ }, license: CC0-1.0, onProblem: fail }'
  writeFileSync(join(folder, 'sources.yaml'), `sources:\n  - ${source}\n`)
  const before = statSync('out/index.html')

  const env = { ...process.env, ADVISORY_SOURCES: join(folder, 'sources.yaml') }
  const { status, stderr } = spawnSync('npx', ['tsx', 'scripts/build.ts'], { encoding: 'utf8', env })

  expect(status).toBe(1)
  expect(stderr).toMatch(/BH-2026-900\.md:4: bad-date: .+; .+/)
  expect(stderr).toMatch(/BH-2026-900\.md:6: schema: .*severty.*; .+/)
  expect(stderr).toMatch(/BH-2026-900\.md:20: .+: .+; .+/)
  expect(statSync('out/index.html')).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
})
