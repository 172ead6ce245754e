import { expect, test } from 'vitest'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import { mini, miniOpen, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { treeOf } from '@/lib/advisor/tree/tree'
import { assignmentAt, assignmentCount, namedAssignment, valueIn } from '@/lib/advisor/verify/assignments'

const tree = treeOf(mini())
const assignments = Array.from({ length: assignmentCount(miniOpen) }, (_, at) => assignmentAt(miniOpen, at)).filter(
  (assignment) => valueIn(miniOpen, miniOpen.profiles.default ?? -1, assignment) !== IMPOSSIBLE,
)

/** Follow the links with the answers of one assignment. */
function walk(assignment: Readonly<Record<string, string>>): { asked: string[]; result: string } {
  const asked: string[] = []
  let name = tree.start
  for (;;) {
    const page = tree.questions.get(name)
    if (page === undefined) return { asked, result: name }
    asked.push(page.question)
    name = page.options.find(({ id }) => id === assignment[page.question])?.leads ?? 'nowhere'
  }
}

test('every possible assignment is led to its recommendation', () => {
  for (const indexes of assignments) {
    const assignment = namedAssignment(miniOpen, indexes)
    const answers = Object.fromEntries(Object.entries(assignment).map(([id, option]) => [id, [option]]))
    expect(tree.results.get(walk(assignment).result)?.recommended).toEqual(verdict(miniOpen, answers, 'default').recommended)
  }
})

test('no path asks a question twice, and all keep one order', () => {
  for (const indexes of assignments) {
    const { asked } = walk(namedAssignment(miniOpen, indexes))
    expect(asked).toEqual(tree.order.filter((id) => asked.includes(id)))
    expect(asked.length).toBeLessThanOrEqual(tree.longest)
  }
})

test('the mean is that of all possible assignments', () => {
  const lengths = assignments.map((indexes) => walk(namedAssignment(miniOpen, indexes)).asked.length)
  expect(tree.mean).toBeCloseTo(lengths.reduce((sum, length) => sum + length, 0) / lengths.length)
})

test('words do not change names; only advice does', () => {
  const reworded = miniPolicy.questions.map((question) => ({ ...question, ask: `${question.ask} Really?` }))
  expect([...treeOf(mini({ questions: reworded })).questions.keys()]).toEqual([...tree.questions.keys()])
})

test('a page says which results can follow, and how many questions at most', () => {
  const start = tree.questions.get(tree.start)
  expect(start?.results).toEqual([...tree.results.keys()].toSorted())
  expect(start?.atMost).toBe(tree.longest)
})
