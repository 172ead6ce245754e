import { expect, test } from 'vitest'
import { goalPath, goalsOn } from '@/lib/facts/controls/control-pages'
import { parseCatalogue } from '@/lib/facts/technologies/catalogue'
import { vatIds, vats } from '@/lib/facts/technologies/fixture'

/** The goal of the fixture, its one control for these platforms. */
function glassFor(platforms: string) {
  const controls = vats.controls.map(({ file, text }) => ({ file, text: text.replace('platforms: [nova]', `platforms: ${platforms}`) }))
  const reading = parseCatalogue({ ...vats, controls }, vatIds)
  if (reading.kind === 'refused') throw new Error('the fixture is refused')
  return reading.catalogue.goals
}

test.each([
  ['[nova]', 1, 0, '/controls/#glass'],
  ['[outside]', 0, 1, '/controls/outside/#glass'],
  ['[nova, outside]', 1, 1, '/controls/#glass'],
])('a control for %s is on the pages of these platforms', (platforms, onNova, outside, path) => {
  const goals = glassFor(platforms)
  expect([goalsOn('nova', goals).length, goalsOn('outside', goals).length]).toEqual([onNova, outside])
  expect(goals.map(goalPath)).toEqual([path])
})
