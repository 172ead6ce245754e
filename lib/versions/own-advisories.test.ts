import { expect, test } from 'vitest'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { affected } from '@/lib/versions/affects'
import { realProducts } from '@/lib/versions/real-products.test-data'

const versions = realProducts()
const { advisories } = loadLibrary('.', sourceFilesOf({}), '2099-01-01')

test.each(advisories.map((advisory) => [advisory.id, advisory] as const))(
  'no range of %s leaves out a series that the same entry names',
  (_, advisory) => {
    for (const entry of advisory.affected)
      for (const series of entry.ranges === null ? [] : entry.releases) {
        const verdict = affected({ ...advisory, affected: [entry] }, entry.product, { series }, versions)
        expect([series, verdict.answer, verdict.reason]).toEqual([series, 'affected', expect.not.stringMatching(/leave it out/)])
      }
  },
)
