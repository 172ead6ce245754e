import { expect, test } from 'vitest'
import { nearest } from '@/lib/advisor/nearest'

test.each([
  ['relese', ['code', 'release', 'tenancy'], 'release'],
  ['publik', ['single', 'public'], 'public'],
  ['tenacny', ['density', 'tenancy'], 'tenancy'],
  ['KVM', ['xen', 'kvm'], 'kvm'],
  ['anything', [], null],
])('the word nearest to %s is found', (word, among, wanted) => {
  expect(nearest(word, among)).toBe(wanted)
})
