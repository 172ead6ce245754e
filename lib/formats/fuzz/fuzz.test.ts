import { expect, test } from 'vitest'
import { FORMATS } from '@/lib/formats/formats'
import { faultsOfReading, faultsOfRendering } from '@/lib/formats/fuzz/faults-of'
import { fuzzDocument } from '@/lib/formats/fuzz/fuzz-document'
import { ossn } from '@/lib/formats/ossn/ossn'
import { renderAdvisory } from '@/lib/library/documents/render-advisory'

test.each(FORMATS)('the seeds of $id are read as they are', ({ read, matches, fuzzSeeds }) => {
  for (const { file, text } of fuzzSeeds) {
    expect(matches(file)).toBe(true)
    const source = { id: 'fuzz', license: 'CC0-1.0', revision: null }
    const bytes = new TextEncoder().encode(text)
    const reading = read({ bytes, file, source, history: null, sha256: '0'.repeat(64), today: '2026-11-24' })
    expect(reading.kind === 'refused' ? reading.problems : []).toEqual([])
    expect(faultsOfReading(reading)).toEqual([])
    if (reading.kind === 'read') expect(faultsOfRendering(renderAdvisory(reading.advisory, text))).toEqual([])
  }
})

test('a document of a run can be made again from its seed and index, and neighbours differ', () => {
  const bytes = (index: number) => Buffer.from(fuzzDocument(ossn.fuzzSeeds, 7, index).bytes).toString('hex')
  expect(bytes(12)).toBe(bytes(12))
  expect(bytes(12)).not.toBe(bytes(13))
})

test('a tree that could run is told', () => {
  const tree = {
    type: 'root',
    children: [{ type: 'element', tagName: 'a', properties: { href: 'javascript:x()', onClick: 'x' }, children: [] }],
  } as const
  const blocks = [{ kind: 'prose', tree: tree as never }] as const // frozen for this test; trees are not changed by looking at them
  const advisory = { title: 'T' } as never
  const rendered = { advisory, sections: [{ name: 'summary', heading: 'Summary', anchor: 'summary', blocks }] } as never
  expect(faultsOfRendering(rendered)).toEqual(['href="javascript:x()" is left on <a>', 'onClick is left on <a>'])
})
