import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { type Site, SiteFile } from '@/lib/site/site-file'

const FILE = 'content/site.yaml'

/**
 * Load what the portal is called and who publishes it.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of the file.
 */
export function loadSite(root: string): Site {
  const reading = readYaml(SiteFile, readFileSync(join(root, FILE), 'utf8'), { file: FILE })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.value
}
