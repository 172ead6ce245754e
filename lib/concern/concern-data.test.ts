import { expect, test } from 'vitest'
import { seriesAnswers, versionAnswers } from '@/lib/concern/answers'
import type { ConcernData } from '@/lib/concern/concern-data'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { ConcernDataSchema } from '@/lib/export/schemas/concern-schema'
import { loadConcernData, loadConcerns } from '@/lib/library/concern-library'
import { releasesOf } from '@/lib/versions/product-releases'

const TODAY = '2026-11-28'
const data = loadConcernData('.', [], TODAY)
const written = JSON.parse(JSON.stringify(data)) as ConcernData // as: its own text
const { advisories, concerns } = loadConcerns('.', [], TODAY)
const opened = openConcernData(written, TODAY)

test('it is what its schema says, and survives JSON', () => {
  expect(written).toEqual(data)
  expect(ConcernDataSchema.parse(written)).toEqual(written)
})

test('answers from the file are those from the library: every product in every series', () => {
  expect([...opened.advisories.products].toSorted()).toEqual([...advisories.products].toSorted())
  for (const { name } of written.releases)
    for (const product of advisories.products)
      expect(opened.advisories.about(product, { series: name })).toEqual(advisories.about(product, { series: name }))
})

test('answers from the file are those from the library: every version of Nova that came out', () => {
  const { all } = releasesOf(concerns.versions, 'nova')
  expect(all.length).toBeGreaterThan(100)
  for (const { version } of all)
    expect(versionAnswers('nova', version, opened).map(({ concern }) => concern)).toEqual(advisories.about('nova', { version }))
})

test('a series that does not exist has no answers, and one that does has some', () => {
  expect(seriesAnswers('zebra', [], opened)).toBeNull()
  expect(seriesAnswers('Zed', ['nova'], opened)?.length).toBeGreaterThan(3)
})
