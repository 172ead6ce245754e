import { expect, test } from 'vitest'
import { nearest } from '@/lib/input/yaml/nearest'

test.each([
  ['severty', ['title', 'severity', 'series'], 'severity'],
  ['Title', ['title', 'other'], 'title'],
  ['ab', ['cd', 'ef'], null],
  ['cat', ['hat', 'bat', 'cow'], 'bat'],
  ['title', ['Title', 'title'], 'Title'],
  ['x'.repeat(20_000), ['title'], null],
  ['anything', [], null],
])('%s among %j means %s', (word, known, meant) => expect(nearest(word, known)).toBe(meant))
