import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { controlsCsv } from '@/lib/advisor/export/csv'
import { decisionOf } from '@/lib/advisor/export/decision'
import { decisionJson } from '@/lib/advisor/export/decision-json'
import { decisionRecord } from '@/lib/advisor/export/decision-record'
import { codeSpan, md } from '@/lib/advisor/export/markdown-text'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { answersOf, mini } from '@/lib/advisor/mini-policy.test-data'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { toHast } from '@/lib/markdown/to-hast'

const policy = readyPolicy(mini())
const ADDRESS = 'https://bulkhead.example/advisor/'
const decide = (answers: LinkState['answers'], more: Partial<LinkState> = {}) => decisionOf(policy, { answers, ...more }, ADDRESS)
const teams = { release: ['new'], tenancy: ['trusted'], guest: ['linux'], density: ['high'] }
const record = (answers: LinkState['answers']) => decisionRecord(decide(answers), policy.texts, '2026-11-24')

test.each<readonly [string, LinkState['answers'], string]>([
  ['recommended', { release: ['new'], tenancy: ['public'] }, 'Use KVM.'],
  ['recommended', teams, 'Use LXC, with one control that it must have.'],
  ['not-settled', {}, 'Not settled: KVM, LXC or Hyper-V could still be recommended.'],
  ['contradiction', { guest: ['windows'], density: ['high'] }, 'These answers contradict each other: no such deployment exists.'],
  ['equally-good', { release: ['other'], tenancy: ['public'], guest: ['linux'] }, 'KVM and Hyper-V are equally good.'],
])('%s: the verdict is one sentence', (outcome, answers, sentence) => {
  const found = decide(answers)
  expect([found.outcome, found.sentence]).toEqual([outcome, sentence])
})

test('options stand in order: what is recommended, what is acceptable, what is ruled out', () => {
  expect(decide({ release: ['new'], tenancy: ['single'], guest: ['linux'], density: ['high'] }).options.map(({ id }) => id)).toEqual([
    'lxc',
    'kvm',
    'hyperv',
  ])
})

test('the record has every heading of MADR 4, in its order', () => {
  const headings = [...record(teams).matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([
    'Context and Problem Statement',
    'Decision Drivers',
    'Considered Options',
    'Decision Outcome',
    'Consequences',
    'Confirmation',
    'Pros and Cons of the Options',
    'LXC',
    'KVM',
    'Hyper-V',
    'More Information',
  ])
  expect(record(teams)).toMatch(/^---\nstatus: proposed\ndate: 2026-11-24\n/)
})

test('each export says again the policy, the answers, the reasons and the evidence', () => {
  const decision = decide(teams)
  const texts = [decisionRecord(decision, policy.texts, '2026-11-24'), decisionJson(decision), controlsCsv(decision)]
  for (const text of texts) {
    expect(text).toContain(decision.policy.digest)
    expect(text).toContain(decision.link)
    expect(text).toMatch(/trusted|Teams of one organisation/)
    expect(text).toContain('Root in a container is root on the host unless ids are mapped.')
    expect(text).toContain('https://example.org/note')
  }
})

test('the record is Markdown that our own reader takes, with every answer in it', () => {
  const text = JSON.stringify(toHast(parseMarkdown(record(teams).replace(/^---[\s\S]*?---/, '')), { idPrefix: '', headingDepth: 1 }))
  expect(text).toContain('Teams of one organisation')
})

test('a line of the CSV has as many cells as its head, quotes doubled and no formula', () => {
  const decision = decide(teams)
  const [option] = decision.options
  if (!option) throw new Error('there is an option')
  const wild = { ...option, controls: option.controls.map((control) => ({ ...control, do: '=cmd|"calc",\nnext' })) }
  const csv = controlsCsv({ ...decision, options: [wild] })
  expect(csv).toContain(`"'=cmd|""calc"",\nnext"`)
  expect(csv.endsWith('\r\n')).toBe(true)
  const [head = '', line = ''] = controlsCsv(decision).split('\r\n')
  expect(head.split(',')).toHaveLength(17)
  expect(line.length).toBeGreaterThan(100)
})

test('commands stand in code as they are, escaped nowhere', () => {
  expect(md('Run `a | b 2>&1 > c_d` and *see* `` x`y ``.')).toBe('Run `a | b 2>&1 > c_d` and \\*see\\* `` x`y ``.')
  expect(md('one ` alone | two')).toBe('one ` alone \\| two')
  expect(codeSpan('a | b')).toBe('`a | b`')
  expect(codeSpan('echo `id`')).toBe('`` echo `id` ``')
})

test('the JSON names its schema and its version', () => {
  const parsed = JSON.parse(decisionJson(decide(teams)))
  expect(parsed).toMatchObject({
    $schema: 'https://bulkhead.example/api/v1/schemas/advisor-decision-2.json',
    format: 2,
    outcome: 'recommended',
  })
})

test('the JSON keeps its schema, whatever was answered', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('public/api/v1/schemas/advisor-decision-2.json', 'utf8')))
  const states = answersOf(policy.open).map((answers) =>
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0)),
  )
  fc.assert(
    fc.property(states, fc.constantFrom(null, ...policy.open.candidates), (answers, current) => {
      const { error } = schema.safeParse(JSON.parse(decisionJson(decide(answers, { current }))))
      expect(error?.issues).toBeUndefined()
    }),
  )
})

test('the record says what runs today, and what each unknown costs with the way to find out', () => {
  const text = decisionRecord(decide({ release: ['new'], tenancy: '?' }, { current: 'lxc' }), policy.texts, '2026-11-24')
  const { ask, dontKnow } = policy.texts.questions.find(({ id }) => id === 'tenancy') ?? {}
  expect(text).toContain(`* ${ask} `)
  expect(text).toContain(`To find out: ${dontKnow?.how}`)
  expect(text).toContain('What runs today: LXC')
  expect(decisionRecord(decide(teams), policy.texts, '2026-11-24')).not.toContain('What runs today')
})

test('where the smallest change ends in nothing, the smallest to another recommendation is told too', () => {
  fc.assert(
    fc.property(answersOf(policy.open), (answers) => {
      const { change, otherwise, recommended } = decide(answers)
      if (otherwise === null) return
      expect(change?.possible).toEqual([])
      expect(otherwise.possible.length).toBeGreaterThan(0)
      expect(otherwise.recommended).not.toEqual(recommended)
    }),
  )
})

test('an answer that forces the result is never called one that the result does not rest on', () => {
  fc.assert(
    fc.property(answersOf(policy.open), (answers) => {
      const { deciding, answers: given } = decide(answers)
      for (const { question, needed } of given) if (deciding.includes(question)) expect(needed).toBe(true)
    }),
  )
})

test('the result under each release is the one that its answer gives', () => {
  const { byRelease } = decide(teams)
  for (const { option, possible } of byRelease.options)
    expect(possible).toEqual(decide({ ...teams, [byRelease.question]: [option] }).possible)
})

test('what runs today stands beside the recommendation and does not change it', () => {
  const answers = { release: ['new'], tenancy: ['public'] }
  expect(decide(answers, { current: 'lxc' }).recommended).toEqual(decide(answers).recommended)
  expect(decide(answers, { current: 'lxc' }).current).toMatchObject({ id: 'lxc', status: 'excluded', band: 2 })
})
