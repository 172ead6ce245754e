import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WrittenFile } from '@/lib/build/job'
import type { BuildState } from '@/lib/build/output/build-state'
import { openNextTree } from '@/lib/build/output/next-tree'

/** A project of which each build makes all of some files anew, and keeps others. */
function project() {
  const root = mkdtempSync(join(tmpdir(), 'tree-'))
  let before: BuildState = { id: '', changed: [], jobs: new Map(), lists: {} }
  let nth = 0
  return {
    out: join(root, 'out'),
    build(made: readonly string[], kept: readonly WrittenFile[] = []) {
      nth += 1
      const tree = openNextTree(root, before)
      const files = made.map((file) => tree.output.write(file, `${file} of build ${nth}`))
      const changed = tree.publish(kept, files, String(nth))
      const all = [...kept, ...files]
      before = { id: String(nth), changed, jobs: new Map([['job', { id: 'job', key: '', sources: [], files: all, links: {} }]]), lists: {} }
      return all
    },
  }
}

const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

test('what somebody left in the output is in no later one', () => {
  const { out, build } = project()
  const files = build(['a/index.html', 'b/index.html'])
  build([], files)
  writeFileSync(join(out, 'a/left.html'), '')
  mkdirSync(join(out, 'left'))
  symlinkSync('/', join(out, 'link'))
  for (let times = 0; times < 3; times += 1) {
    build([], files)
    expect(below(out)).toEqual(['a', 'a/index.html', 'b', 'b/index.html'])
  }
})

test('the folder of a page that is gone goes with it', () => {
  const { out, build } = project()
  const files = build(['a/index.html', 'b/index.html'])
  build([], files)
  for (let times = 0; times < 3; times += 1) {
    build([], files.slice(0, 1))
    expect(below(out)).toEqual(['a', 'a/index.html'])
  }
})

test('a file that went from the output and was made again stays', () => {
  const { out, build } = project()
  const [one, other] = build(['a/index.html', 'b/index.html']) as [WrittenFile, WrittenFile]
  build([], [one, other])
  rmSync(join(out, 'b'), { recursive: true })
  const files = build(['b/index.html'], [one])
  for (let times = 0; times < 3; times += 1) {
    expect(below(out)).toEqual(['a', 'a/index.html', 'b', 'b/index.html'])
    build([], files)
  }
})
