import { expect, test } from 'vitest'
import { readWrk } from '@/scripts/bench/wrk'

const PRINTED = `Running 5s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.29ms    1.02ms  17.86ms   85.00%
  Latency Distribution
     50%    1.02ms
     99%  850.00us
  127000 requests in 5.00s, 85.00MB read
Requests/sec:  25400.12
Transfer/sec:     17.00MB
`

test('what wrk prints is read in the units of the table', () => {
  const { perSecond, mbPerSecond, p99Ms } = readWrk(PRINTED)
  expect([perSecond, mbPerSecond, p99Ms]).toEqual([25400.12, expect.closeTo(17.826, 3), expect.closeTo(0.85, 6)])
})

test.each([
  ['  Non-2xx or 3xx responses: 12', /Non-2xx or 3xx responses: 12/],
  ['  Socket errors: connect 1, read 0, write 0, timeout 0', /Socket errors: connect 1/],
])('%s is no measure', (line, says) => {
  expect(() => readWrk(`${PRINTED}${line}\n`)).toThrow(says)
})

test('nothing is made up of what is not printed', () => {
  expect(() => readWrk('')).toThrow(/printed something else/)
})
