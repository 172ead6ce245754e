import { expect, test } from 'vitest'
import { jobId } from '@/lib/build/job'
import { jobLists } from '@/lib/build/job-lists'

const page = (name: string, nth = 0) => ({ id: jobId({ kind: 'page', name, params: { nth: `${nth}` } }), code: '' })
const many = Array.from({ length: 100 }, (_, nth) => page('many/[nth]', nth))
const few = Array.from({ length: 3 }, (_, nth) => page('few/[nth]', nth))
const proof = { id: jobId({ kind: 'page', name: 'advisor/policy/proof', params: {} }), code: '' }
const policies = { id: jobId({ kind: 'data', name: 'policies', params: {} }), code: '' }

test('every job is handed out once, few of a kind before many, neighbours together', () => {
  const lists = jobLists([...many, ...few, page('one')])
  expect(lists.flat()).toEqual([page('one'), ...few, ...many])
  expect(lists.length).toBeGreaterThan(12)
  expect(jobLists([])).toEqual([])
})

test('what asks for the same long value is one list, and the first', () => {
  expect(jobLists([page('one'), proof, ...few, policies])[0]).toEqual([proof, policies])
})
