import { isWithin } from '@/lib/facts/compare-releases'
import type { CatalogueOption, InReleases, OptionCatalogue } from '@/lib/facts/option-catalogue'
import { everyOption, valueAt } from '@/lib/facts/option-catalogue'
import { FactsError } from './checkout'
import type { Definition } from './extract-options'
import { HOW_TO } from './library-folders'
import type { AxisPoint } from './nova-axis'

/**
 * What libraries define, as the catalogue that is there has it, for each release of the axis.
 *
 * @throws FactsError where the catalogue does not know a release: what libraries define in that can only be read in the libraries.
 */
export function knownFromLibraries(known: OptionCatalogue, axis: readonly AxisPoint[]): Definition[][] {
  const unknown = axis.filter(({ release, commit }) => {
    const same = known.axis.find((point) => point.release === release)
    return same === undefined || (release !== 'master' && same.commit !== commit)
  })
  if (unknown.length > 0) {
    const names = unknown.map(({ release }) => release).join(', ')
    throw new FactsError(`nova-options.json does not know ${names}: what the libraries add to it can only be read in them; ${HOW_TO}`)
  }
  const options = everyOption(known)
  return axis.map(({ release }) =>
    options.flatMap((option) => (isWithin(option.fromLibrary, release) ? [definitionAt(option, release)] : [])),
  )
}

function definitionAt(option: CatalogueOption, release: string): Definition {
  const value = <T>(key: string, list: readonly InReleases<T>[]) => {
    const found = valueAt(list, release)
    return found === null ? {} : { [key]: found.value }
  }
  const flag = (key: string, spans: CatalogueOption['present']) => (isWithin(spans, release) ? { [key]: true } : {})
  const old = option.oldNames.filter(({ first, last }) => isWithin([[first, last]], release)).map(({ section, name }) => [section, name])
  return {
    ...{ s: option.section, n: option.name, origin: option.source },
    type: valueAt(option.types, release)?.value ?? 'string',
    default: valueAt(option.defaults, release)?.value ?? null,
    ...value('item_type', option.itemTypes),
    ...value('sample_default', option.sampleDefaults),
    ...value('choices', option.choices),
    ...value('min', option.minimums),
    ...value('max', option.maximums),
    ...(old.length > 0 ? { deprecated: old } : {}),
    ...value('since', option.deprecatedSince),
    ...value('plugins', option.plugins),
    ...flag('computed', option.computed),
    ...flag('removal', option.removal),
    ...flag('secret', option.secret),
  }
}
