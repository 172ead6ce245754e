import { spawnSync } from 'node:child_process'
import type { Element, Nodes, Root } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { controlsCsv } from '@/lib/advisor/export/csv'
import { type Decision, decisionOf } from '@/lib/advisor/export/decision'
import { decisionRecord } from '@/lib/advisor/export/decision-record'
import { hardeningPack } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { commandLanguage } from '@/lib/facts/controls/command-language'

const { policy, facts } = loadPolicy()
const ready = readyPolicy(compile(policy, facts))
const unknown = Object.fromEntries(policy.questions.map(({ id }) => [id, '?' as const]))
/** The answers of every case of the policy, and "I don't know" to everything. */
const decisions = [...policy.cases.map(({ answers }) => answers), unknown, { ...unknown, current: 'lxc' }].map((answers) =>
  decisionOf(ready, readAnswers(ready.open, answers), 'https://bulkhead.example/advisor/'),
)
/** Of them, the longest first, those that hold a command which none before them holds; one holds marks that no control of ours has. */
const seen = new Set<string>()
const records = decisions
  .map(withMarks)
  .toSorted((a, b) => expectedOf(b).length - expectedOf(a).length)
  .filter((decision) => {
    const fresh = expectedOf(decision).filter((text) => !seen.has(text))
    for (const text of fresh) seen.add(text)
    return fresh.length > 0
  })
  .map((decision) => ({ decision, text: decisionRecord(decision, ready.texts, '2026-11-28') }))

type Code = Readonly<{ lang: string | null; text: string }>

const RENDERERS = {
  'GitHub-flavoured Markdown': unified().use(remarkParse).use(remarkGfm).use(remarkRehype),
  CommonMark: unified().use(remarkParse).use(remarkRehype),
}

/** The code of a page: blocks with their language, and spans. */
function codesOf(tree: Nodes): Code[] {
  if (tree.type === 'element' && tree.tagName === 'code') return [{ lang: langOf(tree), text: textOf(tree) }]
  return 'children' in tree ? tree.children.flatMap(codesOf) : []
}
const langOf = ({ properties }: Element) => /language-(\w+)/.exec(String(properties.className))?.[1] ?? null
const textOf = (tree: Nodes): string => (tree.type === 'text' ? tree.value : 'children' in tree ? tree.children.map(textOf).join('') : '')

/** The first decision with a command that holds backticks. */
function withMarks(decision: Decision, at: number): Decision {
  const command = 'echo `id` | tee a_b_c 2>&1; echo ``a`` *b* "<c>"'
  const mark = (control: Decision['options'][number]['controls'][number]) => ({ ...control, command })
  return at > 0 ? decision : { ...decision, options: decision.options.map((each) => ({ ...each, controls: each.controls.map(mark) })) }
}

/** What a record of this decision has to show: commands and snippets of the controls to confirm, and commands that find out. */
function expectedOf({ options, recommended, unknown: open }: Decision): string[] {
  const controls = options.filter(({ id }) => recommended.includes(id)).flatMap((option) => option.controls)
  const asks = open
    .filter(({ isFree }) => !isFree)
    .map(({ question }) => ready.texts.questions.find(({ id }) => id === question)?.dontKnow.command)
  return [...controls.flatMap(({ command, snippet }) => [command, snippet?.text.trimEnd()]), ...asks].flatMap((text) => text ?? [])
}

test.each(Object.entries(RENDERERS))('%s shows every command and every file of every record as it is', (_, renderer) => {
  for (const { decision, text } of records) {
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '')
    const codes = codesOf(renderer.runSync(renderer.parse(body)) as Root).map((code) => code.text.replace(/\n$/, ''))
    for (const expected of expectedOf(decision)) expect(codes, decision.link).toContain(expected)
  }
})

test('those commands hold whatever Markdown could take for its own', () => {
  const marks = [' | ', '2>', '_', '`', '\\', '*', '$(', '[', '#']
  expect(marks.filter((mark) => ![...seen].some((text) => text.includes(mark)))).toEqual([])
})

test('a reader of plain text finds every command line by line as it is, two blanks further in', () => {
  for (const { decision, text } of records) {
    const lines = new Set(text.split('\n'))
    for (const expected of expectedOf(decision)) {
      const isSpan = text.includes(`\`${expected}\``)
      if (!isSpan) for (const line of expected.split('\n')) expect(lines, decision.link).toContain(`  ${line}`.trimEnd())
    }
  }
})

test('every command of every record, every pack and every way to find out is valid shell; those for PowerShell are named so', () => {
  const renderer = RENDERERS.CommonMark
  const codes = records.flatMap(({ text }) => codesOf(renderer.runSync(renderer.parse(text)) as Root))
  const packs = decisions.flatMap((decision) => hardeningPack(decision)?.files ?? []).filter(({ name }) => name.endsWith('.sh'))
  const asks = policy.questions.flatMap(({ dontKnow }) => dontKnow.command ?? [])
  const scripts = new Set([
    ...codes.filter(({ lang }) => lang === 'bash').map(({ text }) => text),
    ...asks,
    ...packs.map(({ text }) => text),
  ])
  expect(scripts.size).toBeGreaterThan(90)
  for (const script of scripts) expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr, script).toBe('')
  for (const { lang, text } of codes)
    if (lang !== null && commandLanguage(text) === 'powershell') expect([lang, text]).toEqual(['powershell', text])
  expect(codes.some(({ lang }) => lang === 'powershell')).toBe(true)
})

test('the table of controls holds the same commands, byte by byte', () => {
  for (const decision of decisions.filter(({ recommended }) => recommended.length > 0)) {
    const csv = controlsCsv(decision)
    for (const { controls } of decision.options.filter(({ id }) => decision.recommended.includes(id)))
      for (const { command } of controls) if (command !== null) expect(csv).toContain(command.replaceAll('"', '""'))
  }
})
