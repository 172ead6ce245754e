import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the authors of the packages in the bundle ask to be said, word for word. @throws Error for a package without a licence. */
export function licences(root: string, packages: readonly string[]): string {
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string }
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(each))
    if (license === undefined) throw new Error(`${name} has no licence`)
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}`
  })
  const head = 'The compiled command holds code of these packages.'
  return `${[head, ...texts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`
}
