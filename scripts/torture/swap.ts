import { equal, ok } from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { mendSwap } from '@/lib/disk/swap-folder'
import type { Row } from './row'
import { run } from './run'

const FILES = 40

/** Swaps in two outputs in turn, as fast as it can. */
const SWAPPING = `
import { mkdirSync, writeFileSync } from 'node:fs'
import { swapIn } from '@/lib/disk/swap-folder'
for (let at = 0; ; at += 1) {
  mkdirSync('finished')
  for (let file = 0; file < ${FILES}; file += 1) writeFileSync('finished/' + file, String(at))
  swapIn('finished', 'out', 'previous')
}`

export const row: Row = {
  id: 'swap',
  must: 'a process killed while outputs are swapped leaves a complete one, or the next start repairs it',
  isShort: true,
  isAlone: true,
  atMostS: 120,
  async run({ root, folder, isShort }) {
    const bundle = join(folder, 'swapping.mjs')
    const stdin = { contents: SWAPPING, resolveDir: root, loader: 'ts' } as const
    await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: bundle, logLevel: 'silent' })
    const [out, previous] = [join(folder, 'out'), join(folder, 'previous')]

    mkdirSync(out)
    for (let file = 0; file < FILES; file += 1) writeFileSync(join(out, String(file)), 'first')
    for (let tries = 0; tries < (isShort ? 15 : 150); tries += 1) {
      rmSync(join(folder, 'finished'), { recursive: true, force: true })
      const meanwhile = (child: { kill: (signal: 'SIGKILL') => void }) => setTimeout(() => child.kill('SIGKILL'), 60 + Math.random() * 120)
      await run([process.execPath, bundle], { cwd: folder, meanwhile })
      mendSwap(out, previous)
      ok(existsSync(out), 'there is no output')
      isWhole(out)
    }

    // The very moment between the two renames, which a kill seldom meets.
    rmSync(previous, { recursive: true, force: true })
    renameSync(out, previous)
    ok(mendSwap(out, previous), 'a swap that was killed is not mended')
    isWhole(out)
  },
}

function isWhole(folder: string): void {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  equal(texts.length, FILES)
  equal(new Set(texts).size, 1)
}
