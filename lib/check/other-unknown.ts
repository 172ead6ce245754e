import { CATALOGUE_FILES, type LibvirtFile } from '@/lib/check/libvirt/judge-libvirt'
import type { LxcSetting } from '@/lib/check/lxc/lxc-config'
import { isLxcKey, type LxcKeys } from '@/lib/check/lxc/lxc-keys'
import type { ReadFiles } from '@/lib/check/read-files'
import type { UnknownOption } from '@/lib/check/result/result'
import { shownName } from '@/lib/check/secrets'
import { findLibvirtOption, type LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import { nearest } from '@/lib/input/yaml/nearest'

/** Names in files of libvirt that libvirt takes no notice of. */
export function unknownLibvirt(files: readonly LibvirtFile[], catalogue: LibvirtCatalogue): UnknownOption[] {
  return files.flatMap(({ file, kind, entries }) => {
    const own = catalogue.options.filter((option) => option.file === CATALOGUE_FILES[kind]).map(({ name }) => name)
    return entries
      .filter(({ name }) => findLibvirtOption(catalogue, CATALOGUE_FILES[kind], name) === null)
      .map(({ name, line }): UnknownOption => {
        const elsewhere = catalogue.options.find((option) => option.name === name)
        const meant = nearest(name, own)
        if (elsewhere !== undefined)
          return { file, line, option: shownName(name), kind: 'wrong-section', suggestion: `it belongs into ${elsewhere.file}` }
        return { file, line, option: shownName(name), kind: 'unknown', suggestion: meant === null ? null : `did you mean ${meant}?` }
      })
  })
}

/** Keys of containers that LXC refuses, under old names that LXC 3 refuses, and lines that it skips in silence. */
export function unknownLxc(settings: readonly LxcSetting[], others: ReadFiles['lxcOthers'], keys: LxcKeys): UnknownOption[] {
  const wrong = settings.flatMap(({ key, written, file, line }): UnknownOption[] => {
    const place = { file, line, option: shownName(written) }
    if (key !== written) return [{ ...place, kind: 'renamed', suggestion: `${key}; LXC 3.0.0 and newer refuse the old name` }]
    if (isLxcKey(keys, key)) return []
    const meant = nearest(key, keys.keys)
    return [{ ...place, kind: 'unknown', suggestion: `${meant === null ? '' : `did you mean ${meant}? `}LXC refuses the whole file` }]
  })
  const skipped = others.map(({ file, line, text }): UnknownOption => {
    const option = shownName(/^[\w.]+/.exec(text)?.[0] ?? '')
    return { file, line, option, kind: 'unknown', suggestion: 'LXC skips a line that does not begin with lxc.' }
  })
  return [...wrong, ...skipped]
}
