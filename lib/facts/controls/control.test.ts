import { expect, test } from 'vitest'
import { parseCatalogue } from '@/lib/facts/technologies/catalogue'
import { vatIds, vats } from '@/lib/facts/technologies/fixture'
import { formatProblem } from '@/lib/input/problems/problem'

const [file] = vats.controls
if (file === undefined) throw new Error('the fixture has no controls')

const problemsOf = (edit: (text: string) => string, more = '') => {
  const text = edit(file.text) + more
  const reading = parseCatalogue({ ...vats, controls: [{ ...file, text }] }, vatIds)
  return reading.kind === 'read' ? [] : reading.problems.map(formatProblem)
}

const second = (keys: string) => `  - id: thin-glass
    title: Thin glass
    do: Take thin glass.
    platforms: [nova]
    technologies: [vat]
    settings: []
    effect: It breaks.
    check: { command: knock, reading: It sounds. }
    sources: [page]
    state: confirmed
${keys}`

const opposed = (text: string) => text.replace('platforms: [nova]', 'platforms: [nova]\n    oppositeOf: [thin-glass]')

test('controls that name each other as opposites are read', () => {
  expect(problemsOf(opposed, second('    oppositeOf: [thick-glass]\n'))).toEqual([])
})

test('an opposite that does not return it is refused', () => {
  expect(problemsOf(opposed, second(''))).toEqual([
    'content/controls/glass.yaml:10: one-sided-opposite: thin-glass does not name thick-glass as its opposite; add thick-glass to its oppositeOf',
  ])
})

test('a control is not its own opposite', () => {
  expect(problemsOf((text) => text.replace('platforms: [nova]', 'platforms: [nova]\n    oppositeOf: [thick-glass]'))).toEqual([
    'content/controls/glass.yaml:10: own-opposite: thick-glass is named as its own opposite; name the control that contradicts it',
  ])
})

test('an opposite that nobody wrote is refused', () => {
  expect(problemsOf(opposed)).toEqual([
    'content/controls/glass.yaml:10: unknown-reference: there is no control "thin-glass"; did you mean "thick-glass"?',
  ])
})

test('what to do is one sentence', () => {
  const [problem] = problemsOf((text) => text.replace('do: Take thick glass.', 'do: Take thick glass. Then wait.'))
  expect(problem).toContain('controls[0].do: it is more than one sentence; move the rest to effect or caution')
})

test.each([
  ['in its title', 'title: Thick glass', 'title: Thick glass of Nova'],
  ['in what it does', 'effect: It holds longer.', 'effect: Nova holds longer.'],
  ['in the file of a setting', 'file: vat.conf, default', 'file: nova.conf, default'],
  ['in a snippet', '[vat]\\nthickness', '[vat]\\n# docker exec nova_libvirt\\nthickness'],
  ['in a check', 'command: knock', 'command: knock /etc/kolla'],
])('a control for other platforms does not mention Nova %s', (_, from, to) => {
  const outside = (text: string) => text.replace('platforms: [nova]', 'platforms: [outside]')
  expect(problemsOf(outside)).toEqual([])
  expect(problemsOf((text) => text.replace(from, to))).toEqual([])
  expect(problemsOf((text) => outside(text).replace(from, to))).toEqual([expect.stringContaining('names-nova: ')])
})

test('nor do the titles of its sources', () => {
  const text = file.text.replace('platforms: [nova]', 'platforms: [nova, outside]')
  const citations = { ...vats.citations, text: vats.citations.text.replace('title: A page', 'title: A page of Nova') }
  const reading = parseCatalogue({ ...vats, citations, controls: [{ ...file, text }] }, vatIds)
  expect(reading.kind === 'refused' && reading.problems.map(formatProblem)).toEqual([
    expect.stringContaining('controls[0].sources[0].title'),
  ])
})

test('a word that only ends like Nova is none', () => {
  expect(problemsOf((text) => text.replace('[nova]', '[outside]').replace('It holds longer.', 'Casanova holds longer.'))).toEqual([])
})
