import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { mendSwap, swapIn } from '@/lib/disk/swap-folder'

let folder: string
const at = (name: string) => join(folder, name)
const make = (name: string) => {
  mkdirSync(at(name))
  writeFileSync(join(at(name), 'file'), name)
}
const text = () => readFileSync(join(at('out'), 'file'), 'utf8')
const swap = () => swapIn(at('finished'), at('out'), at('previous'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'))
})

test('the new folder takes the place of the old one, or of none, and nothing is left over', () => {
  make('finished')
  swap()
  make('finished')
  writeFileSync(join(at('finished'), 'file'), 'second')
  swap()
  expect([text(), readdirSync(folder)]).toEqual(['second', ['out']])
})

test('what was killed between the renames is mended by whoever comes next', () => {
  make('out')
  renameSync(at('out'), at('previous'))
  expect([mendSwap(at('out'), at('previous')), mendSwap(at('out'), at('previous'))]).toEqual([true, false])
  expect(text()).toBe('out')
  renameSync(at('out'), at('previous'))
  make('finished')
  swap()
  expect([text(), readdirSync(folder)]).toEqual(['finished', ['out']])
})

test('where the new folder is missing the old one stays', () => {
  make('out')
  expect(swap).toThrow('ENOENT')
  expect([text(), existsSync(at('previous'))]).toEqual(['out', false])
})

test('what was killed while it removed the old folder is not taken for it', () => {
  make('out')
  make('previous.going')
  expect(mendSwap(at('none'), at('previous'))).toBe(false)
  make('finished')
  swap()
  expect(readdirSync(folder)).toEqual(['out'])
})
