import type { CheckData, OptionData, Places } from '@/lib/check/data/check-data'
import type { Knowledge } from '@/lib/check/knowledge'
import { CATALOGUE_FILES } from '@/lib/check/libvirt/judge-libvirt'
import { readersOf } from '@/lib/check/nova/unknown-nova'
import type { LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { CatalogueOption, OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import type { Span } from '@/lib/facts/catalogues/release-order'
import { remembered } from '@/lib/facts/catalogues/remembered'

/** The knowledge of a check as a page has it: a check made with it says what the command says. */
export function openCheckData({ axis, others, options, libvirt, lxc, rules, sources }: CheckData): Knowledge {
  const nova = catalogueOf(axis, others, options)
  const catalogue: LibvirtCatalogue = {
    read: '',
    options: libvirt.map((option) => ({ type: 'str', ...option })),
  }
  const namesOf = (file: string) => new Set(libvirt.filter((option) => option.file === file).map(({ name }) => name))
  return {
    rules,
    nova,
    readers: readersOf({ ...nova, names: new Set(options.flatMap(({ n, old }) => (old === undefined ? [] : [n]))) }), // no other has old names
    libvirt: catalogue,
    libvirtNames: {
      qemu: namesOf(CATALOGUE_FILES.qemu),
      libvirtd: namesOf(CATALOGUE_FILES.libvirtd),
      'libvirt-lxc': namesOf(CATALOGUE_FILES['libvirt-lxc']),
    },
    lxc,
    sourcesOf: ({ control, sources: own }) => [...own, ...(control === null ? [] : (sources[control] ?? []))],
  }
}

function catalogueOf(axis: CheckData['axis'], others: readonly string[], options: readonly OptionData[]): OptionCatalogue {
  const rows = new Map<string, OptionData[]>()
  for (const option of options) {
    const held = rows.get(option.n)
    if (held === undefined) rows.set(option.n, [option])
    else held.push(option)
  }
  const releases = [...axis.map(([release]) => release), ...others]
  const named = remembered((name) => (rows.get(name) ?? []).map((row) => optionOf(row, releases)))
  const points = axis.map(([release, series]) => ({ release, series, commit: '', date: '' }))
  return { repository: '', commit: '', date: '', axis: points, names: new Set(rows.keys()), named }
}

function optionOf(row: OptionData, releases: readonly string[]): CatalogueOption {
  const at = (place: number) => releases[place] ?? ''
  const spans = (list: readonly Places[] = []) => list.map(([first, last]): Span => [at(first), at(last)])
  const values = <T>(list: readonly (readonly [number, number, T])[] = []) =>
    list.map(([first, last, value]) => [at(first), at(last), value] as const)
  const present = spans(row.present)
  return {
    ...{ section: row.s, name: row.n, isPattern: row.s.includes('*'), present },
    types: spans(row.multi).map(([first, last]) => [first, last, 'multi'] as const),
    defaults: values(row.default),
    novaDefaults: values(row.own),
    computed: spans(row.computed),
    choices: values(row.choices),
    oldNames: (row.old ?? []).map(([first, last, section, name]) => ({ first: at(first), last: at(last), section, name })),
    secret: row.secret === undefined ? [] : present,
    ...{ fromLibrary: [], itemTypes: [], sampleDefaults: [], minimums: [], maximums: [] },
    ...{ removal: [], deprecatedSince: [], plugins: [], source: '' },
  }
}
