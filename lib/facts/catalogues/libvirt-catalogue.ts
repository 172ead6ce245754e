import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-option'

export type { LibvirtOption }

export type LibvirtCatalogue = Readonly<{
  /** The day on which it was last read against its sources. */
  read: string
  options: readonly LibvirtOption[]
}>

/** The option of a file, given by its base name; null where the file has none of that name. */
export function findLibvirtOption({ options }: LibvirtCatalogue, file: string, name: string): LibvirtOption | null {
  return options.find((option) => option.file === file && option.name === name) ?? null
}
