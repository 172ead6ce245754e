import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What npm is told of the package: it needs no other. */
export function packageJson(root: string): object {
  const { name, version, description, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  return {
    ...{ name, version, description, license, engines },
    type: 'module',
    bin: { bulkhead: 'bin/bulkhead.js' },
    exports: {
      './advisor': { types: './advisor/index.d.ts', default: './advisor/index.js' },
      './policy.json': './data/policy.json',
      './package.json': './package.json',
    },
    man: ['man/bulkhead.1'],
    sideEffects: false,
  }
}
