import { optionIn } from '@/lib/check/nova/effective'
import { type CatalogueOption, type OptionCatalogue, valueAt } from '@/lib/facts/catalogues/option-catalogue'

type Line = Readonly<{ section: string | null; key: string; value: string }>

/**
 * A line of nova.conf as every one of some releases reads it: by the name that the option has there.
 *
 * @returns Why it cannot be written, in words that go on from "left out, for".
 */
export function fitLine<T extends Line>(line: T, points: readonly string[], catalogue: OptionCatalogue) {
  const found = points.map((release) => ({ release, option: optionIn(catalogue, line.section ?? 'DEFAULT', line.key, release) }))
  const missing = found.find(({ option }) => option === null)
  if (missing !== undefined) return { because: `Nova ${missing.release} does not have it` }
  const options = found.flatMap(({ release, option }) => (option === null ? [] : [{ release, option }]))
  const [first] = options
  if (first === undefined || options.some(({ option }) => option.section !== first.option.section || option.name !== first.option.name))
    return { because: 'its name is not the same in all releases that are meant' }
  const refused = options.find(({ release, option }) => !doesTake(option, release, line.value))
  if (refused !== undefined) return { because: `Nova ${refused.release} does not take this value` }
  const { section, name } = first.option
  const isSame = section.includes('*') || (section === line.section && name === line.key)
  return { line: isSame ? line : { ...line, section, key: name } }
}

/** Of a list each item is one of the choices. */
function doesTake(option: CatalogueOption, release: string, value: string): boolean {
  const choices = valueAt(option.choices, release)?.value
  if (choices === undefined || value.includes('$')) return true
  const known = choices.map((choice) => String(choice ?? '').toLowerCase())
  return value.split(',').every((item) => known.includes(item.trim().toLowerCase()))
}
