import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { CatalogueOption, InReleases } from '@/lib/facts/catalogues/option-catalogue'
import type { ReleaseRange } from '@/lib/facts/catalogues/release-order'
import { doMeet } from '@/lib/facts/catalogues/release-order'

const BOOLEAN = /^(?:true|false|1|0|yes|no|on|off)$/i

/**
 * Why an option does not take a value in every release of a range.
 *
 * @returns Words that complete "the value …"; null where nothing speaks against it. A text with a variable in it is not judged.
 */
export function whyNotTaken(option: CatalogueOption, value: string, range: ReleaseRange): string | null {
  if (/[<>$]|^[A-Z_]+$/.test(value)) return null
  for (const [first, last, type] of within(option.types, range)) {
    const span = words(first, last)
    if (type === 'boolean' && !BOOLEAN.test(value)) return `is not a boolean, which the option takes ${span}`
    if ((type === 'integer' || type === 'port') && !/^-?\d+$/.test(value)) return `is not a whole number, which the option takes ${span}`
    if (type === 'float' && !/^-?\d+(?:\.\d+)?$/.test(value)) return `is not a number, which the option takes ${span}`
    const isList = type === 'list'
    for (const [from, to, choices] of within(option.choices, range)) {
      if (!doMeet([[from, to]], { from: first, before: null }) && !doMeet([[first, last]], { from, before: null })) continue
      const known = choices.map((choice) => String(choice ?? ''))
      const given = isList ? value.split(',').map((item) => item.trim()) : [value]
      const odd = given.find((item) => !known.some((each) => each.toLowerCase() === item.toLowerCase()))
      if (odd !== undefined)
        return `has ${JSON.stringify(odd)}, and ${words(from, to)} the option takes ${known.filter((each) => each !== '').join(', ')}`
    }
  }
  if (/^-?\d+$/.test(value)) return outOfBounds(option, Number(value), range)
  return null
}

function outOfBounds({ minimums, maximums }: CatalogueOption, value: number, range: ReleaseRange): string | null {
  const low = within(minimums, range).find(([, , minimum]) => value < minimum)
  if (low !== undefined) return `is below ${low[2]}, the least that the option takes ${words(low[0], low[1])}`
  const high = within(maximums, range).find(([, , maximum]) => value > maximum)
  return high === undefined ? null : `is above ${high[2]}, the most that the option takes ${words(high[0], high[1])}`
}

const within = <T>(list: readonly InReleases<T>[], range: ReleaseRange) => list.filter(([first, last]) => doMeet([[first, last]], range))
const words = (first: string, last: string) => (last === 'master' ? `from ${first} on` : `from ${first} to ${last}`)

/** Why a file of libvirt does not take a value, with or without its quotes; words that complete "the value …". */
export function whyNotTakenByLibvirt({ type, choices, minimum, maximum }: LibvirtOption, value: string): string | null {
  const plain = value.replace(/^"(.*)"$/, '$1')
  const types = [type].flat()
  if (/[<>$]|^[A-Z_]+$/.test(plain) || value.startsWith('[')) return null
  if (types.length === 1 && types[0] === 'bool' && !/^[01]$/.test(plain)) return 'is neither 0 nor 1'
  if (types.every((each) => each === 'int') && !/^-?\d+$/.test(plain)) return 'is not a whole number'
  if (choices !== undefined && types.every((each) => each === 'int' || each === 'str') && !choices.some((each) => String(each) === plain))
    return `has ${JSON.stringify(plain)}, and the option takes ${choices.join(', ')}`
  if (minimum !== undefined && Number(plain) < minimum) return `is below ${minimum}, the least that the option takes`
  return maximum !== undefined && Number(plain) > maximum ? `is above ${maximum}, the most that the option takes` : null
}
