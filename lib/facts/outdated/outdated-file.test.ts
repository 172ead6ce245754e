import { expect, test } from 'vitest'
import { loadOutdated } from '@/lib/facts/outdated/load-outdated'
import { outdatedFile } from '@/lib/facts/outdated/outdated-file'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const SOURCE = '{ title: A commit, url: "https://example.org/c/1", asOf: 2026-11-28, stands: pinned }'
const faults = (text: string) => {
  const reading = readYaml(outdatedFile, text, { file: 'outdated.yaml' })
  return reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
}

test('the project’s own file is read, and OSSN-0001 leads to what takes its place', () => {
  expect(loadOutdated('.').get('OSSN-0001')?.supersededBy).toBe('BH-2026-001')
})

test.each([
  ['an entry without a source', 'outdated:\n  - { id: OSSN-0001, says: "It is gone." }\n', 'outdated.yaml:2'],
  ['words that are no sentence', `outdated:\n  - { id: OSSN-0001, says: gone, sources: [${SOURCE}] }\n`, 'outdated.yaml:2'],
  [
    'a note that stands there twice',
    `outdated:\n  - { id: A-1, says: "Gone.", sources: [${SOURCE}] }\n  - { id: A-1, says: "Gone.", sources: [${SOURCE}] }\n`,
    'outdated.yaml:1',
  ],
])('%s is refused with its line', (_, text, place) => {
  expect(faults(text).join('\n')).toContain(place)
})
