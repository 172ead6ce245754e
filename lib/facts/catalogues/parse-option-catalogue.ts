import { readOption } from '@/lib/facts/catalogues/option'
import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { OptionFile } from '@/lib/facts/catalogues/option-file'
import { remembered } from '@/lib/facts/catalogues/remembered'

/** @throws ZodError where the file is not one of options. */
export function parseOptionCatalogue(json: unknown): OptionCatalogue {
  const { header, options } = OptionFile.parse(json)
  const { repository, commit, date, axis, plugin_sets } = header
  const rows = new Map<string, unknown[]>()
  for (const row of options) {
    const name = typeof row === 'object' && row !== null && 'n' in row ? String(row.n) : ''
    rows.set(name, [...(rows.get(name) ?? []), row])
  }
  const named = remembered((name) => (rows.get(name) ?? []).map((row) => readOption(row, plugin_sets)))
  return { repository, commit, date, axis, names: new Set(rows.keys()), named }
}
