import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConditionText } from '@/components/advisory/condition-text'
import { ReleaseAdvice } from '@/components/advisory/release-advice'
import type { AdviceRow } from '@/lib/library/indexes/advice-by-series'

const ROW: AdviceRow = {
  series: [{ name: 'Zed', path: '/releases/zed/#affected', state: 'unmaintained' }],
  ...{ answer: 'affected', open: [], conditions: [], fixes: [{ product: 'nova', fix: null }], action: 'Set `a`.' },
}

const textOf = (html: string) => html.replace(/<\/(?:td|th|p|caption|li)>/g, ' ¦ ').replace(/<[^>]+>/g, '')
const rowOf = (change: Partial<AdviceRow>) => {
  const html = renderToStaticMarkup(
    createElement(ReleaseAdvice, { advice: { conditions: [], rows: [{ ...ROW, ...change }], releasesAsOf: '2026-08-21' } }),
  )
  return textOf(html.slice(html.indexOf('<tbody>')))
}

test.each<[string, Partial<AdviceRow>, string]>([
  ['names no end', {}, 'none'],
  [
    'was released',
    { fixes: [{ product: 'nova', fix: { kind: 'released', version: '31.3.0', date: '2026-04-22' } }] },
    'nova 31.3.0, released 22 April 2026',
  ],
  [
    'was not released',
    { fixes: [{ product: 'nova', fix: { kind: 'unreleased' } }] },
    'no release of this series has the fix: apply the patch or upgrade',
  ],
  ['is not needed', { answer: 'not-affected', fixes: [], action: null }, 'none needed'],
  ['cannot be told', { answer: 'cannot-be-told', fixes: [] }, 'not known'],
])('a fix that %s is shown as such', (_, change, words) => {
  expect(rowOf(change)).toContain(` ¦ ${words} ¦ `)
})

test('a row is told by its series and their states', () => {
  expect(rowOf({})).toMatch(/^Zed, unmaintained ¦ Affected ¦ /)
  expect(rowOf({ open: ['cyborg'] })).toContain('Affected; cannot be told for cyborg')
})

test.each([
  ['lxc', 'where hosts run LXC ([libvirt] virt_type = lxc)'],
  ['unset', 'where hosts run LXC ([libvirt] virt_type: unset)'],
  ['unset, host-model or host-passthrough', 'where hosts run LXC ([libvirt] virt_type: unset, host-model or host-passthrough)'],
])('a setting is shown as it is written, or in words: %s', (value, words) => {
  const conditions = [{ text: 'hosts run LXC', setting: { option: '[libvirt] virt_type', value } }]
  expect(textOf(renderToStaticMarkup(createElement(ConditionText, { conditions }))).trim()).toBe(words)
})
