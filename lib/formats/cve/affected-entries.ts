import type { Entry } from '@/lib/advisory/section'
import type { CveAffected, CveVersion } from '@/lib/formats/cve/cve-schema'
import { nameIn, productOf } from '@/lib/formats/cve/name-in'
import { readItem, statusOf } from '@/lib/formats/cve/version-item'
import { entry, words } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import { plainText } from '@/lib/formats/records/plain-text'

type LineOf = (path: readonly PropertyKey[]) => number

/**
 * What a container says of each product, by the letter: the default, and each entry of the list with its status.
 *
 * @param by Who says so, where it is not the maker of the record.
 */
export function affectedEntries(affected: readonly CveAffected[], path: readonly PropertyKey[], lineOf: LineOf, by = ''): Entry[] {
  return affected.flatMap((each, index) => productEntries(each, lineOf([...path, 'affected', index]), by === '' ? '' : `, ${by}`))
}

function productEntries(each: CveAffected, line: number, by: string): Entry[] {
  const { vendor, product, packageName, packageURL, collectionURL, repo, defaultStatus, versions, programFiles, programRoutines, ...rest } =
    each
  const name = productOf(each)
  const listed = groups(versions)
  if (name === null && nameIn(vendor) === null && listed === '') return []
  const byDefault = defaultStatus === undefined ? '' : `${listed === '' ? '' : 'otherwise '}${statusOf(defaultStatus)}`
  const fact = (label: string, text: string | null | undefined) =>
    text == null || text === '' ? [] : [entry(label, plainText(text), line)]
  const maker = nameIn(vendor)
  const part = nameIn(packageName)
  return [
    entry(
      `${name ?? 'No product named'}${by}`,
      plainText([listed, byDefault].filter((text) => text !== '').join('; ') || 'no versions stated'),
      line,
    ),
    ...fact('Vendor', maker === name ? null : maker),
    ...fact('Package', part === name ? null : part),
    ...(packageURL === undefined ? [] : [entry('Package URL', words(packageURL), line)]),
    ...fact('Collection', collectionURL),
    ...fact('Repository', repo),
    ...fact('Files', programFiles.join(', ')),
    ...fact('Routines', programRoutines.map((routine) => routine.name).join(', ')),
    ...fieldEntries(rest, [], () => line).map((other) => ({ ...other, label: LABELS[other.label ?? ''] ?? other.label })),
  ]
}

const LABELS: Readonly<Record<string, string>> = { cpes: 'CPE', platforms: 'Platforms', modules: 'Modules' }

/** Entries of one status together where they follow each other: which comes first decides. */
function groups(versions: readonly CveVersion[]): string {
  const runs: { status: string; texts: string[] }[] = []
  for (const version of versions) {
    const text = readItem(version)?.text
    if (text === undefined) continue
    const status = version.status || 'unknown'
    const last = runs.at(-1)
    if (last?.status === status) last.texts.push(text)
    else runs.push({ status, texts: [text] })
  }
  return runs.map(({ status, texts }) => `${status}: ${texts.join('; ')}`).join('; ')
}
