import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The declarations of `bulkhead/advisor`: one file that imports nothing. @throws Error where they would need another file. */
export function libraryTypes(root: string): string {
  const folder = mkdtempSync(join(root, 'node_modules/.types-'))
  try {
    const options = { noEmit: false, declaration: true, emitDeclarationOnly: true, incremental: false, outDir: join(folder, 'out') }
    const config = join(folder, 'tsconfig.json')
    const compilerOptions = { ...options, rootDir: resolve(root), paths: { '@/*': [`${resolve(root)}/*`] }, plugins: [], types: [] }
    const files = [resolve(root, 'lib/advisor/library.ts')]
    writeFileSync(config, JSON.stringify({ extends: resolve(root, 'tsconfig.json'), compilerOptions, include: [], files }))
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'pipe' })
    const text = readFileSync(join(folder, 'out/lib/advisor/library.d.ts'), 'utf8')
    if (/^(?:import|export .* from)\b/m.test(text)) throw new Error('the types of the library import another file')
    return text
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
