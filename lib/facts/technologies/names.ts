import { itemsOf, type Located, type LocatedCatalogue, type Path, problem } from '@/lib/facts/technologies/located'
import type { Technology } from '@/lib/facts/technologies/technology'
import type { Problem } from '@/lib/input/problems/problem'

/** A word in a file that must not come twice. */
type Name = Readonly<{ in: Located<unknown>; path: Path; word: string; noun: string }>

/** Every id that comes twice, and every technology whose file is named otherwise. */
export function nameProblems(catalogue: LocatedCatalogue): Problem[] {
  return [...catalogue.technologies.flatMap(misnamed), ...twins(namesOf(catalogue))]
}

function namesOf({ technologies, escapes, controls, timeline }: LocatedCatalogue): Name[] {
  return [
    ...technologies.flatMap((file) => [
      { in: file, path: ['id'], word: file.value.id, noun: 'technology' },
      { in: file, path: ['order'], word: String(file.value.order), noun: 'order of a technology' },
      ...file.value.aliases.map((word, at) => ({ in: file, path: ['aliases', at], word, noun: 'technology' })),
      ...file.value.variants.map(({ id }, at) => ({ in: file, path: ['variants', at, 'id'], word: id, noun: 'technology' })),
    ]),
    ...itemsOf(escapes, 'escapes').map(({ in: file, path, item }) => ({ in: file, path: [...path, 'id'], word: item.id, noun: 'escape' })),
    ...controls.flatMap((file) => [
      { in: file, path: ['goal'], word: file.value.goal, noun: 'goal' },
      { in: file, path: ['order'], word: String(file.value.order), noun: 'order of a goal' },
      ...file.value.controls.map(({ id }, at) => ({ in: file, path: ['controls', at, 'id'], word: id, noun: 'control' })),
    ]),
    ...itemsOf(timeline, 'events').map(({ in: file, path, item }) => ({ in: file, path: [...path, 'id'], word: item.id, noun: 'event' })),
  ]
}

function twins(names: readonly Name[]): Problem[] {
  const seen = new Set<string>()
  return names.flatMap(({ in: file, path, word, noun }) => {
    const key = `${noun} ${word}`
    if (seen.has(key)) return [problem(file, path, 'duplicate-id', `the ${key} occurs twice`, 'change one of them')]
    seen.add(key)
    return []
  })
}

function misnamed(file: Located<Technology>): Problem[] {
  const { id } = file.value
  if (file.file.endsWith(`/${id}.yaml`)) return []
  return [
    problem(file, ['id'], 'id-mismatch', `the id ${id} is not the name of the file`, `rename the file to ${id}.yaml, or correct the id`),
  ]
}
