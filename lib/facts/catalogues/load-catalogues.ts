import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import { joinOptionCatalogues, type OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { parseLibvirtCatalogue } from '@/lib/facts/catalogues/parse-libvirt-catalogue'
import { parseOptionCatalogue } from '@/lib/facts/catalogues/parse-option-catalogue'
import { parseReleaseCatalogue } from '@/lib/facts/catalogues/parse-release-catalogue'
import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import { ContentError } from '@/lib/input/problems/content-error'
import { lazy } from '@/lib/lazy'

/** Where the catalogues lie, from the project's folder. */
export const CATALOGUES = 'content/catalogues'

type Catalogues = Readonly<{
  /** Everything that a nova.conf may hold: options of Nova and of the libraries it uses. */
  options: OptionCatalogue
  libvirt: LibvirtCatalogue
  releases: ReleaseCatalogue
}>

const loaded = new Map<string, Catalogues>()

/**
 * The catalogues of `content/catalogues/`. Each is read when it is first asked for, once in a process.
 *
 * @param root The project's folder.
 * @throws ContentError, when one is asked for, where its file is missing, not JSON, or not of its shape.
 */
export function loadCatalogues(root: string): Catalogues {
  const held = loaded.get(root)
  if (held !== undefined) return held
  const options = lazy(() =>
    joinOptionCatalogues(read(root, 'nova-options.json', parseOptionCatalogue), read(root, 'oslo-options.json', parseOptionCatalogue)),
  )
  const libvirt = lazy(() => read(root, 'libvirt-options.json', parseLibvirtCatalogue))
  const releases = lazy(() => read(root, 'openstack-releases.json', parseReleaseCatalogue))
  const catalogues: Catalogues = {
    get options() {
      return options()
    },
    get libvirt() {
      return libvirt()
    },
    get releases() {
      return releases()
    },
  }
  loaded.set(root, catalogues)
  return catalogues
}

function read<T>(root: string, name: string, parse: (json: unknown) => T): T {
  const file = `${CATALOGUES}/${name}`
  try {
    return parse(JSON.parse(readFileSync(join(root, file), 'utf8')))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const what = error instanceof z.ZodError ? z.prettifyError(error) : error.message
    throw new ContentError([`${file}: bad-catalogue: ${what.replace(/\s+/g, ' ')}; make it again as tools/facts/README.md says`])
  }
}
