import type { CatalogueOption, InReleases, OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { everyOption, valueAt } from '@/lib/facts/catalogues/option-catalogue'
import { isWithin } from '@/lib/facts/catalogues/release-order'
import { FactsError } from './checkout'
import type { Definition } from './extract-options'
import { HOW_TO } from './library-folders'
import type { AxisPoint } from './nova-axis'

/**
 * What a catalogue that was made with the libraries says of each release of the axis: of tags everything, for what a tag holds does
 * not change; of master what libraries define.
 *
 * @throws FactsError where the catalogue does not know a tag: what libraries add to it can only be read in them.
 */
export function knownOptions(known: OptionCatalogue, axis: readonly AxisPoint[]): Definition[][] {
  const unknown = axis.filter(({ kind, release, commit }) => {
    const same = known.axis.find((point) => point.release === release)
    return kind !== 'master' && same?.commit !== commit
  })
  if (unknown.length > 0) {
    const names = unknown.map(({ release }) => release).join(', ')
    throw new FactsError(`nova-options.json does not know ${names}: what the libraries add to it can only be read from them; ${HOW_TO}`)
  }
  const options = everyOption(known)
  const spansOf = (option: CatalogueOption, kind: AxisPoint['kind']) => (kind === 'master' ? option.fromLibrary : option.present)
  return axis.map(({ release, kind }) =>
    options.flatMap((option) => (isWithin(spansOf(option, kind), release) ? [definitionAt(option, release)] : [])),
  )
}

function definitionAt(option: CatalogueOption, release: string): Definition {
  const value = <T>(key: string, list: readonly InReleases<T>[]) => {
    const found = valueAt(list, release)
    return found === null ? {} : { [key]: found.value }
  }
  const flag = (key: string, spans: CatalogueOption['present']) => (isWithin(spans, release) ? { [key]: true } : {})
  const old = option.oldNames.filter(({ first, last }) => isWithin([[first, last]], release)).map(({ section, name }) => [section, name])
  // Only the last release has the path; of the others it matters whether a library says it.
  const owner = isWithin(option.fromLibrary, release) ? (option.source.includes(':') ? '' : 'library:') : 'nova:'
  return {
    ...{ s: option.section, n: option.name, origin: `${owner}${option.source}` },
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
