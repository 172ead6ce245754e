import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Code, Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAttributes } from '@/lib/markdown/fence-attributes'
import { copyProject } from '@/scripts/copy-project'

/** The examples of docs/adding/, added to a copy of the project as a reader would, and built. */

/** A file that is new, or lines below one that is there, instead of the next one where that is named; a command; or what a page says. */
type Block = Readonly<{ lang: string; file?: string; below?: string; instead?: string; page?: string; text: string }>

const codeIn = (node: Nodes): Code[] => ('children' in node ? node.children.flatMap(codeIn) : node.type === 'code' ? [node] : [])
const guides = readdirSync('docs/adding').map((name) => {
  const blocks = codeIn(
    unified()
      .use(remarkParse)
      .parse(readFileSync(join('docs/adding', name))),
  ).map(({ lang, meta, value }): Block => {
    return { ...Object.fromEntries(readAttributes(meta ?? '').attributes), lang: lang ?? '', text: value }
  })
  return { name, blocks }
})

const folder = mkdtempSync(join(tmpdir(), 'guides-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function follow({ lang, file, below, instead, text }: Block): void {
  if (lang === 'sh') execFileSync('sh', ['-ec', text], { cwd: folder })
  if (file === undefined) return
  const path = join(folder, file)
  if (below === undefined) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\n`, { flag: 'wx' })
    return
  }
  const lines = readFileSync(path, 'utf8').split('\n')
  const at = lines.indexOf(below)
  if (at === -1) throw new Error(`${file} has no line ${JSON.stringify(below)}`)
  if (instead !== undefined && lines[at + 1] !== instead) throw new Error(`${file} does not go on with ${JSON.stringify(instead)}`)
  writeFileSync(path, lines.toSpliced(at + 1, instead === undefined ? 0 : 1, text).join('\n'))
}

beforeAll(() => {
  copyProject(resolve('.'), folder, 'whole')
  for (const { blocks } of guides) for (const block of blocks) follow(block)
  const node = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`)
  }
  node('node_modules/typescript/bin/tsc')
  node('--import', 'tsx', 'scripts/lint-content.ts')
  node('--import', 'tsx', 'scripts/policy.ts')
  node('--import', 'tsx', 'scripts/build.ts')
}, 300_000)

describe.each(guides)('$name', ({ blocks }) => {
  const shown = blocks.filter(({ page }) => page !== undefined)
  test('says what is shown in the end', () => expect(shown).not.toEqual([]))
  test.each(shown)('$page says it', ({ page, text }) => {
    const html = readFileSync(join(folder, 'out', page ?? '', 'index.html'), 'utf8')
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    for (const line of text.split('\n')) expect(words).toContain(line)
  })
})
