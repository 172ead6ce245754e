/**
 * Make the package of the command in `dist/package/`, for `npm pack ./dist/package`: compiled, with its data, and without any dependency;
 * the site and what builds it are no part of it.
 */
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { completionText, SHELLS } from '@/cli/describe/completions'
import { manPage } from '@/cli/describe/man-page'
import { runCommand, today } from './command-line'
import { bundleCommand } from './package/bundle-command'
import { libraryTypes } from './package/library-types'
import { licences } from './package/licences'
import { packageData } from './package/package-data'
import { packageJson } from './package/package-json'

const BIN = "#!/usr/bin/env node\nimport '../command/bulkhead.js'\n"

await runCommand(async () => {
  const root = resolve('.')
  const folder = join(root, 'dist/package')
  rmSync(folder, { recursive: true, force: true })
  const packages = await bundleCommand(root, folder)
  const json = (value: unknown) => `${JSON.stringify(value)}\n`
  const files: Readonly<Record<string, string>> = {
    'bin/bulkhead.js': BIN,
    'advisor/index.d.ts': libraryTypes(root),
    'man/bulkhead.1': manPage(),
    ...Object.fromEntries(SHELLS.map((shell) => [`completions/bulkhead.${shell}`, completionText(shell)])),
    ...Object.fromEntries(Object.entries(packageData(root, today())).map(([name, value]) => [`data/${name}.json`, json(value)])),
    'THIRD-PARTY.txt': licences(root, packages),
    'package.json': `${JSON.stringify(packageJson(root), null, 2)}\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  chmodSync(join(folder, 'bin/bulkhead.js'), 0o755)
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(join(root, 'content/LICENSE'), join(folder, 'data/LICENSE'))
  copyFileSync(join(root, 'docs/command.md'), join(folder, 'README.md'))
  console.log('dist/package/: npm pack ./dist/package')
  return 0
})
