import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VALID } from '@/lib/formats/markdown/fixture'
import { copyProject } from '@/scripts/copy-project'

const SITE = `name: Example Notes
title: "Example Notes: security of our cloud"
description: "What is wrong in our cloud, who is affected, and what to do."
headline: Security of our cloud
lead: "Every note says who is affected and what to do first."
address: https://security.example.org/
publisher: { name: Example Security Team, category: vendor }
contact: ["https://security.example.org/report"]
expires: 2027-10-31
languages: [en]
since: 2026-11-01
license: { name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
footer: Ask us first.
accent: { light: "#7a1f5c", dark: "#f0a6d8" }
mark: M10 2l8 16H2z
`

/** A project in which another team has put its own name, and one advisory in the place of all. */
const folder = mkdtempSync(join(tmpdir(), 'own-portal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  copyProject(resolve('.'), folder, 'whole')
  const advisories = join(folder, 'content/advisories')
  rmSync(advisories, { recursive: true })
  spawnSync('mkdir', [advisories])
  writeFileSync(join(advisories, 'BH-2026-001.md'), VALID)
  writeFileSync(join(folder, 'content/site.yaml'), SITE)
  writeFileSync(
    join(folder, 'content/sources.yaml'),
    'sources:\n  - { id: notes, format: markdown, path: ./advisories, title: Example notes, publisher: { name: Example Security Team, url: "https://security.example.org/" }, license: CC0-1.0, onProblem: fail }\n',
  )
  const { SITE_URL: _, ADVISORY_SOURCES: __, ...env } = process.env
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: folder, encoding: 'utf8', env })
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`)
}, 300_000)

/** The policy, the schema of its decisions and the page that names the command keep the name of the program. */
const ADVISOR = /^api\/v1\/(?:policy\/|schemas\/advisor-)|^affected\/index\.html$/

const read = (file: string) => readFileSync(join(folder, 'out', file), 'utf8')

test('no page and no file says our name or our address', () => {
  const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
  const texts = files.filter((file) => /\.(?:html|json|xml|txt|svg|csv)$/.test(file) && !ADVISOR.test(file))
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((file) => /bulkhead/i.test(read(file)))).toEqual([])
})

test('home has the name, the mark, the colours and the words of the team', () => {
  const home = read('index.html')
  for (const words of ['Example Notes', 'Security of our cloud', 'M10 2l8 16H2z', 'Ask us first.', 'CC0', '#7a1f5c'])
    expect(home).toContain(words)
  expect(home).toContain('<link rel="canonical" href="https://security.example.org/"/>')
  expect(read('favicon.svg')).toContain('M10 2l8 16H2z')
})

test('the team is the publisher of its data', () => {
  expect(JSON.parse(read('.well-known/csaf/2026/bh-2026-001.json')).document.publisher).toEqual({
    ...{ category: 'vendor', name: 'Example Security Team', namespace: 'https://security.example.org/' },
  })
  expect(JSON.parse(read('feeds/json/all.json')).title).toBe('Example Notes: all advisories')
  expect(read('.well-known/security.txt')).toMatch(/^Contact: https:\/\/security\.example\.org\/report$/m)
})
