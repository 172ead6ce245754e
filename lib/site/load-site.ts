import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { hashOf } from '@/lib/disk/cached-file'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { loadLogo } from '@/lib/site/logo/load-logo'
import { pathProblem, type Site, SiteFile } from '@/lib/site/site-file'

const FILE = 'content/site.yaml'

/**
 * Load what the portal is called and who publishes it.
 *
 * @param root The project's folder.
 * @param address Where it is served, if that is not what the file says: a test server may do without https.
 * @throws ContentError with every problem of the file, or of the address.
 */
export function loadSite(root: string, address?: string): Site {
  const reading = readYaml(SiteFile, readFileSync(join(root, FILE), 'utf8'), { file: FILE })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  const { logo: file, ...site } = reading.value
  return {
    ...site,
    ...(address === undefined ? {} : { address: otherAddress(address) }),
    ...(file === undefined ? {} : { logo: logoOf(root, file) }),
  }
}

function logoOf(root: string, file: string): NonNullable<Site['logo']> {
  const { content, width, height } = loadLogo(root, file)
  return { file, path: `/logo${extname(file)}`, width, height, sha256: hashOf(content) }
}

function otherAddress(text: string): string {
  const url = URL.canParse(text) && /^https?:/.test(text) ? new URL(text) : null
  const problem = url === null || url.search !== '' || url.hash !== '' ? 'is not the address of a portal' : pathProblem(url.href)
  if (url !== null && problem === null) return url.href
  throw new ContentError([`SITE_URL: ${JSON.stringify(text)} ${problem}; write an address such as https://example.org/security/`])
}
