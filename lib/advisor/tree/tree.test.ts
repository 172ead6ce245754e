import { expect, test } from 'vitest'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import { mini, miniOpen, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { treeOf } from '@/lib/advisor/tree/tree'
import { namedWorld, valueIn, worldAt, worldCount } from '@/lib/advisor/verify/assignments'

const tree = treeOf(mini())
const worlds = Array.from({ length: worldCount(miniOpen) }, (_, at) => worldAt(miniOpen, at)).filter(
  (world) => valueIn(miniOpen, miniOpen.profiles.default ?? -1, world) !== IMPOSSIBLE,
)

/** Follow the links with the answers of one world. */
function walk(world: Readonly<Record<string, string>>): { asked: string[]; result: string } {
  const asked: string[] = []
  let name = tree.start
  for (;;) {
    const page = tree.questions.get(name)
    if (page === undefined) return { asked, result: name }
    asked.push(page.question)
    name = page.options.find(({ id }) => id === world[page.question])?.leads ?? 'nowhere'
  }
}

test('every possible world is led to its recommendation', () => {
  for (const indexes of worlds) {
    const world = namedWorld(miniOpen, indexes)
    const answers = Object.fromEntries(Object.entries(world).map(([id, option]) => [id, [option]]))
    expect(tree.results.get(walk(world).result)?.recommended).toEqual(verdict(miniOpen, answers, 'default').recommended)
  }
})

test('no path asks a question twice, and all keep one order', () => {
  for (const indexes of worlds) {
    const { asked } = walk(namedWorld(miniOpen, indexes))
    expect(asked).toEqual(tree.order.filter((id) => asked.includes(id)))
    expect(asked.length).toBeLessThanOrEqual(tree.longest)
  }
})

test('the mean is that of all possible worlds', () => {
  const lengths = worlds.map((indexes) => walk(namedWorld(miniOpen, indexes)).asked.length)
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
