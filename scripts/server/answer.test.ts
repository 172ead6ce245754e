import { expect, test } from 'vitest'
import { answerTo } from './answer'

const files = new Set(['index.html', 'a/index.html', '404.html', '.well-known/security.txt', 'raw/ü b.md', '_headers', 'c?d#e/index.html'])
const answer = (target: string, method = 'GET') => {
  const { status, file, location } = answerTo(method, target, (path) => files.has(path))
  return [status, file ?? location]
}

test.each([
  ['/', 200, 'index.html'],
  ['/a/?x=1', 200, 'a/index.html'],
  ['/a', 308, '/a/'],
  ['/a?q=x%20y', 308, '/a/?q=x%20y'],
  ['/c%3Fd%23e', 308, '/c%3Fd%23e/'],
  ['/%2Fa', 400, null],
  ['/.well-known/security.txt', 200, '.well-known/security.txt'],
  ['/raw/%C3%BC%20b.md', 200, 'raw/ü b.md'],
  ['/.well-known/', 404, '404.html'],
  ['/none', 404, '404.html'],
  ['/../package.json', 400, null],
  ['/%2e%2e/package.json', 400, null],
  ['/..%2fpackage.json', 400, null],
  ['/a%5c..%5cx', 400, null],
  ['/%', 400, null],
  ['/%00', 400, null],
  ['//else.example/a', 400, null],
  ['http://else.example/', 400, null],
])('%s is answered with %i and %s', (target, status, what) => {
  expect(answer(target)).toEqual([status, what])
})

test('only reading is allowed', () => {
  expect(answer('/', 'HEAD')).toEqual([200, 'index.html'])
  expect(answer('/', 'POST')).toEqual([405, null])
})

test.each([
  ['/security/', 200, 'index.html'],
  ['/security/a', 308, '/security/a/'],
  ['/security', 308, '/security/'],
  ['/', 308, '/security/'],
  ['/a/', 404, null],
  ['/securitya/', 404, null],
  ['/security/none', 404, '404.html'],
  ['/security/../a/', 400, null],
])('of a site below /security, %s is answered with %i and %s', (target, status, what) => {
  const { file, location, ...answer } = answerTo('GET', target, (path) => files.has(path), '/security')
  expect([answer.status, file ?? location]).toEqual([status, what])
})
