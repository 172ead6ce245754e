import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fragmentOf, readView } from '@/lib/advisor/interview/place'
import { miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { verdict } from '@/lib/advisor/runtime/verdict'

type Replay = Readonly<{ name: string; link: string; page: string; recommended: string[]; settled: boolean; unknown: string[] }>

/** Links as they were sent; one that worked once works for ever, so lines are added here and never changed. */
const corpus: readonly Replay[] = JSON.parse(readFileSync('lib/advisor/interview/testdata/links.json', 'utf8'))

test.each(corpus)('a link still opens what it opened: $name', ({ link, page, recommended, settled, unknown }) => {
  const view = readView(open, link.slice(link.indexOf('#')))
  const found = verdict(open, view.link.answers)
  expect({
    page: view.place.kind,
    recommended: found.isSettled ? found.recommended : [],
    settled: found.isSettled,
    unknown: view.link.unknown,
  }).toEqual({ page, recommended, settled, unknown })
  const again = readView(open, fragmentOf(open, view.link, view.place))
  expect(again.link.answers).toEqual(view.link.answers)
  expect(again.place).toEqual(view.place)
})
