import { basename } from 'node:path'
import { build } from 'esbuild'
import { SHARED } from '@/lib/build/code/bundle-server'
import { reactModules } from '@/lib/build/code/react-modules'

/** What code for browsers may import beside all of `react`. A name that is missing here is a name that the browser does not find. */
const NAMES: Readonly<Record<string, string>> = {
  'react/jsx-runtime': 'jsx, jsxs',
  'react-dom': 'flushSync',
  'react-dom/client': 'hydrateRoot',
}
const ENTRY = ["export * from 'react'", ...Object.entries(NAMES).map(([from, names]) => `export { ${names} } from '${from}'`)].join('\n')

/** React for browsers as one file that all pages share: its name, with the hash of what is inside, and its text. */
export async function bundleReact(root: string, targets: readonly string[]): Promise<Readonly<{ name: string; text: string }>> {
  const { outputFiles = [] } = await build({
    ...SHARED,
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'react.js' },
    outfile: 'react.js',
    entryNames: 'react-[hash]',
    platform: 'browser',
    target: [...targets],
    minify: true,
    legalComments: 'none',
    plugins: [reactModules(root)],
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild did not return the requested file')
  return { name: basename(file.path), text: file.text }
}
