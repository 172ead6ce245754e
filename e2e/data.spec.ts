import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { SaxesParser } from 'saxes'

const out = (path: string) => join('out', path)
const json = (path: string) => JSON.parse(readFileSync(out(path), 'utf8'))
const below = (folder: string) => readdirSync(out(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)

function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return ajv
}

test('every command of the page about data runs as it is pasted', async ({ page, baseURL }) => {
  await page.goto('/data/')
  const home = await page.locator('link[rel=canonical]').getAttribute('href')
  const address = new URL(home ?? '').origin
  const commands = (await page.locator('main pre code').allInnerTexts()).flatMap((text) => text.split('\n'))
  expect(commands.length).toBeGreaterThan(8)
  const folder = mkdtempSync(join(tmpdir(), 'data-'))
  for (const command of commands) {
    const here = command.replaceAll(address, new URL(baseURL ?? '').origin)
    expect(here, 'commands name the address of the portal').not.toBe(command)
    execFileSync('bash', ['-c', `set -o pipefail; ${here}`], { cwd: folder, stdio: 'pipe' })
  }
  expect(readdirSync(folder)).toContain('all.zip')
})

test('every file that the page names is there, and any origin may read it', async ({ page, request }) => {
  await page.goto('/data/')
  const paths = await page.locator('main section a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['access-control-allow-origin'], path).toBe('*')
  }
})

test('feeds come with their media types, and home announces them', async ({ page, request }) => {
  await page.goto('/')
  for (const type of ['application/feed+json', 'application/atom+xml']) {
    const address = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href')
    const answer = await request.get(new URL(address ?? '').pathname)
    expect(answer.headers()['content-type']).toMatch(type)
  }
})

test('a product and a series announce their own feeds, which are there', () => {
  const pages = [...below('products'), ...below('releases')].filter((file) => /^\w+\/[^/]+\/index\.html$/.test(file))
  expect(pages.length).toBeGreaterThan(20)
  for (const file of pages) {
    const [, kind, slug] = /^(\w+)s\/([^/]+)\//.exec(file) ?? []
    const html = readFileSync(out(file), 'utf8')
    for (const feed of [`feeds/json/${kind}/${slug}.json`, `feeds/atom/${kind}/${slug}.xml`]) {
      expect(html, file).toMatch(
        new RegExp(`<link rel="alternate" type="application/[\\w+]+" href="https?://[^"]*/${feed.replace(/\./g, '\\.')}"`),
      )
      expect(existsSync(out(feed)), feed).toBe(true)
    }
  }
})

test('the files of the API hold what their schemas say', () => {
  const { paths, components } = json('api/v1/openapi.json')
  for (const [path, { get }] of Object.entries<{ get: { operationId: string } }>(paths)) {
    const schema = components.schemas[get.operationId]
    const validate = validator().compile(schema)
    const folder = path.slice(1, path.indexOf('{'))
    const files = path.includes('{') ? below(folder.replace(/\/$/, '')) : [path.slice(1)]
    expect(files.length, path).toBeGreaterThan(0)
    for (const file of files) {
      validate(json(file))
      expect(validate.errors ?? [], file).toEqual([])
    }
  }
})

test('an advisory is at most seven files, and one more where earlier texts are kept', () => {
  const { advisories }: { advisories: { id: string; url: string }[] } = json('api/v1/advisories.json')
  // Pages of names lie at the root, and are no part of it.
  const files = readdirSync('out', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('out/'.length).toLowerCase())
  for (const { id, url } of advisories) {
    const slug = url.split('/').at(-2) ?? ''
    const name = new RegExp(`[/_]${slug.replaceAll('.', '\\.')}(?:[./]|$)`)
    const own = files.filter((file) => name.test(file))
    const isRevised = own.includes(`advisories/${slug}/revisions/index.html`)
    expect(own, id).toContain(`advisories/${slug}/index.html`)
    expect(own.length, `${id}: ${own.join(', ')}`).toBeLessThanOrEqual(isRevised ? 8 : 7)
  }
})

test('feeds in Atom are well-formed', () => {
  const feeds = below('feeds/atom').filter((file) => file.endsWith('.xml'))
  expect(feeds.length).toBeGreaterThan(2)
  for (const file of feeds) {
    const faults: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', ({ message }) => faults.push(message))
    parser.write(readFileSync(out(file), 'utf8')).close()
    expect(faults, file).toEqual([])
  }
})

test('records are valid by the schema of OSV', () => {
  const file = process.env.OSV_SCHEMA
  test.skip(file === undefined || !existsSync(file), 'OSV_SCHEMA names no file: the schema of ossf/osv-schema is not in this repository')
  const validate = validator().compile(JSON.parse(readFileSync(file ?? '', 'utf8')))
  const records = below('osv').filter((path) => path.endsWith('.json'))
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    validate(json(record))
    expect(validate.errors ?? [], record).toEqual([])
  }
})
