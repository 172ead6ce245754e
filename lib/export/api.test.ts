import { expect, test } from 'vitest'
import { productsOf } from '@/lib/advisory/products-of'
import { advisoryJson } from '@/lib/export/api'
import { broken, documentOf, VALID } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { renderAdvisory } from '@/lib/library/documents/render-advisory'

function jsonOf(text: string) {
  const reading = markdown.read(documentOf(text))
  if (reading.kind === 'refused') throw new Error('the document is not valid')
  return advisoryJson(renderAdvisory(reading.advisory, text))
}

test('what must hold besides the version is data, and null where nothing is said', () => {
  const when = '{ text: hosts run LXC, option: "[libvirt]virt_type", value: lxc }'
  const [entry] = jsonOf(broken(['authors:', `    when: ${when}\nauthors:`])).affected
  expect(entry).toMatchObject({ product: 'nova', when: { text: 'hosts run LXC', option: '[libvirt] virt_type', value: 'lxc' } })
  const [bare] = jsonOf(broken(['authors:', '    when: { text: hosts swap }\nauthors:'])).affected
  expect(bare?.when).toEqual({ text: 'hosts swap', option: null, value: null })
  expect(jsonOf(VALID).affected[0]?.when).toBeNull()
})

test('what to do is told by series', () => {
  expect(jsonOf(broken(['{ default: Upgrade. }', '{ default: Upgrade., Yoga: Wait. }'])).remedy).toEqual({
    ...{ default: 'Upgrade.', series: { Yoga: 'Wait.' } },
  })
  expect(jsonOf(broken(['product: nova', 'product: qemu'], ['remedy: { default: Upgrade. }\n', ''])).remedy).toBeNull()
})

test('every entry has its status, and only what is affected has ranges and counts as a product', () => {
  const reading = markdown.read(documentOf(VALID))
  if (reading.kind === 'refused') throw new Error('the document is not valid')
  const [entry] = reading.advisory.affected
  if (entry === undefined) throw new Error('the document names nothing')
  const fixed = { ...entry, status: 'fixed', product: 'glance', text: 'fixed: 1.0' } as const
  const { affected } = advisoryJson(renderAdvisory({ ...reading.advisory, affected: [entry, fixed] }, VALID))
  expect(affected.map(({ status, ranges }) => [status, ranges === null])).toEqual([
    ['affected', false],
    ['fixed', true],
  ])
  expect(productsOf([entry, fixed])).toEqual([entry.product])
})
