import type { CommandList } from '@/lib/facts/catalogues/command-list'
import type { LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import type { KnownWords } from '@/lib/lint/known-words'

/** What the rules hold content against. */
export type LintFacts = Readonly<{
  /** Options of Nova and of the libraries that read the same file. */
  options: OptionCatalogue
  libvirt: LibvirtCatalogue
  releases: ReleaseCatalogue
  commands: CommandList
  words: KnownWords
  /** `YYYY-MM-DD` */
  today: string
}>
