import { expect, test } from 'vitest'
import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block } from '@/lib/advisory/section'
import { shownAsWritten, withinBudget } from '@/lib/library/documents/render-budget'
import { asWritten } from '@/lib/markdown/as-written'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { sketch } from '@/lib/markdown/sketch.test-data'

const prose = (content = parseMarkdown('*one* two')): Block => ({ kind: 'prose', content, line: 1 })
const advisoryOf = (...blocks: Block[]) =>
  // as: of an advisory its sections alone are looked at
  ({ sections: [{ name: 'summary', heading: 'Summary', anchor: 'summary', blocks }] }) as unknown as WrittenAdvisory

/** As many words in a paragraph, each of them two nodes. */
const dear = (count: number): Block => {
  const children = Array.from({ length: count }, () => ({ type: 'emphasis', children: [{ type: 'text', value: 'a' }] }) as const)
  return prose({
    type: 'root',
    children: [{ type: 'paragraph', children: children.map((node) => ({ ...node, children: [...node.children] })) }],
  })
}

function shown(...blocks: Block[]) {
  const { advisory, asWritten: count } = withinBudget(advisoryOf(...blocks))
  const texts = advisory.sections.flatMap((section) =>
    section.blocks.map((block) => (block.kind === 'prose' ? sketch(block.content.children) : sketch(block.entries[0]?.content ?? []))),
  )
  return { texts, count }
}

test('an advisory of usual length is left as it is', () => {
  const advisory = advisoryOf(prose(), dear(1000))
  expect(withinBudget(advisory)).toEqual({ advisory, asWritten: 0 })
})

test('the texts that fit are rendered, and those that are dear are not, wherever they stand', () => {
  const { texts, count } = shown(prose(), dear(16_000), prose(parseMarkdown('**two**')))
  expect(texts).toEqual(['*one* two', `\`\`\`\n${'a'.repeat(16_000)}\n\`\`\``, '**two**'])
  expect(count).toBe(1)
})

test('an entry that is dear is its words and addresses', () => {
  const link = { type: 'link', url: '#b', title: null, children: [{ type: 'text', value: 'a' }] } as const
  const content = Array.from({ length: 16_000 }, () => ({ ...link, children: [...link.children] }))
  const entry = { number: null, anchor: null, label: null, type: null, content, line: 1 }
  expect(shown({ kind: 'entries', entries: [entry] })).toEqual({ texts: ['a (#b)'.repeat(16_000)], count: 1 })
})

test('what a reader would not parse is counted, too, and told in one warning', () => {
  expect(shown(prose({ type: 'root', children: [asWritten('*a*')] })).count).toBe(1)
  expect(shownAsWritten('a.md', 2)).toMatchObject({ reason: 'slow-document', level: 'warning', what: expect.stringContaining('2 parts') })
})
