import { itemsOf, type LocatedCatalogue, problem } from '@/lib/facts/technologies/located'
import type { Problem } from '@/lib/input/problems/problem'

/** Opposites that do not name each other, and controls that are their own; those in a file that was refused are left unchecked. */
export function oneSidedOpposites({ controls }: Pick<LocatedCatalogue, 'controls'>): Problem[] {
  const all = controls.flatMap((file) => itemsOf(file, 'controls'))
  return all.flatMap(({ in: file, path, item }) =>
    item.oppositeOf.flatMap((word, at) => {
      const place = [...path, 'oppositeOf', at]
      if (word === item.id)
        return [problem(file, place, 'own-opposite', `${word} is named as its own opposite`, 'name the control that contradicts it')]
      const other = all.find((each) => each.item.id === word)
      return other === undefined || other.item.oppositeOf.includes(item.id)
        ? []
        : [
            problem(
              file,
              place,
              'one-sided-opposite',
              `${word} does not name ${item.id} as its opposite`,
              `add ${item.id} to its oppositeOf`,
            ),
          ]
    }),
  )
}
