import type { AxisPoint } from './nova-axis'
import { type History, optionRow } from './option-rows'
import { toCatalogueText } from './rows'

const FIELDS = {
  's, n': 'section and name as in the file, dashes as underscores; * in a section stands for a part that the operator chooses',
  present: '[[first, last], ...]: releases of Nova in which the option is registered, both ends included',
  'type, item_type, default, sample_default, choices, min, max, deprecated, since, plugins':
    '[[first, last, value], ...]; an entry [value] alone holds in every release of "present"',
  'lib, computed, removal, secret': '[[first, last], ...] where it is so; true: in every release of "present"',
  lib: 'a library defines it, not Nova itself',
  default: 'null: no default. What the source computes (host name, number of processors) is null and "computed"',
  nova_default: '[[first, last, value], ...]: the default that Nova sets over the one of the library',
  sample_default: 'what the documentation shows instead of the default',
  deprecated: '[[old section, old name], ...] that are read for the option, too; after the last such release they are ignored in silence',
  removal: 'deprecated_for_removal',
  since: 'deprecated_since, as written',
  plugins: 'index into plugin_sets: read only where auth_type of the section is one of these',
  src: 'the file that defines it in its last release, with "repository:" before it where that is not Nova',
}

/** A catalogue of options, as the repository holds it. */
export function optionText(
  header: Readonly<Record<string, unknown>>,
  axis: readonly Pick<AxisPoint, 'release' | 'until'>[],
  options: readonly History[],
): string {
  const sets = new Map<string, number>()
  const setOf = (plugins: unknown): number => {
    const key = JSON.stringify(plugins)
    const held = sets.get(key) ?? sets.size
    sets.set(key, held)
    return held
  }
  const rows = options.map((history) => JSON.stringify(optionRow(history, axis, setOf)))
  const plugin_sets = [...sets.keys()].map((key) => JSON.parse(key))
  return toCatalogueText({ ...header, fields: FIELDS, count: rows.length, plugin_sets }, { options: rows })
}
