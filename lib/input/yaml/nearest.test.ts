import { expect, test } from 'vitest'
import { nearest } from '@/lib/input/yaml/nearest'

test.each([
  ['severty', ['title', 'severity', 'series'], 'severity'],
  ['Title', ['title', 'other'], 'title'],
  ['ab', ['cd', 'ef'], null],
  ['cat', ['hat', 'bat', 'cow'], 'bat'],
  ['title', ['Title', 'title'], 'Title'],
  ['x'.repeat(20_000), ['title'], null],
  ['lcx', ['kvm', 'lxc', 'xen'], 'lxc'],
  ['a', ['b'], 'b'],
  ['anything', [], null],
])('%s among %j means %s', (word, known, meant) => expect(nearest(word, known)).toBe(meant))

test.each([
  ['relese', ['code', 'release', 'tenancy'], 'release'],
  ['tenacny', ['density', 'tenancy'], 'tenancy'],
  ['KVM', ['xen', 'kvm'], 'kvm'],
  ['quite something else', ['ab', 'something'], 'something'],
  ['anything', [], null],
])('the nearest word to %s that there is, however far', (word, known, meant) => {
  expect(nearest(word, known, Number.POSITIVE_INFINITY)).toBe(meant)
})
