import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { type Catalogue, parseCatalogue } from '@/lib/facts/technologies/catalogue'
import { openStackIds } from '@/lib/facts/technologies/openstack-ids'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'

const CITATIONS = 'citations.yaml'

/**
 * Load technologies, escapes, controls and the timeline from `content/`.
 *
 * @param root The project's folder.
 * @param openstack What `content/openstack/` holds; null, when that was refused, leaves references to it unchecked.
 * @throws ContentError with every problem of every file.
 */
export function loadTechnologies(root: string, openstack: OpenStack | null): Catalogue {
  const read = (file: string): TextFile => ({ file, text: readFileSync(join(root, file), 'utf8') })
  const folder = (path: string) =>
    readdirSync(join(root, path))
      .filter((name) => name.endsWith('.yaml') && name !== CITATIONS)
      .toSorted()
      .map((name) => read(`${path}/${name}`))
  const reading = parseCatalogue(
    {
      citations: read(`content/technologies/${CITATIONS}`),
      technologies: folder('content/technologies'),
      escapes: read('content/escapes.yaml'),
      controls: folder('content/controls'),
      timeline: read('content/timeline.yaml'),
    },
    openstack === null ? null : openStackIds(openstack),
  )
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.catalogue
}
