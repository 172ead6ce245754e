import { expect, test } from 'vitest'
import { comparePep440, readPep440 } from '@/lib/export/scanner/pep440'

const ORDERED = ['1.0.dev1', '1.0a1', '1.0b2', '1.0rc1', '1.0', '1.0.post1', '1.0.1', '14.0.0', '2015.1.0', '1!0.1']

test('versions are ordered as PEP 440 does, years as numbers', () => {
  const read = ORDERED.map((text) => readPep440(text))
  for (const [at, a] of read.entries())
    for (const [other, b] of read.entries()) {
      if (a === null || b === null) throw new Error('all of them are versions')
      expect(Math.sign(comparePep440(a, b)), `${ORDERED[at]} ${ORDERED[other]}`).toBe(Math.sign(at - other))
    }
})

test.each(['2:27.1.0-0ubuntu1', 'openstack-nova-27.1.0-1.el9', 'master', ''])('%j is none', (text) => expect(readPep440(text)).toBeNull())
