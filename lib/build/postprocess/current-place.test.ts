import { expect, test } from 'vitest'
import { currentPlace } from './current-place'
import { applyEdits } from './edit'
import { parsePage } from './page'

const HTML =
  '<header><a href="/">Name</a><nav aria-label="Site"><ul><li><a href="/releases/">Releases</a></li><li><a href="/search/">Search</a></li></ul></nav></header><a href="/releases/">elsewhere</a>'
const marked = (html: string, path: string) => applyEdits(html, currentPlace(parsePage(html), path))

test.each([
  ['/releases/', '<a href="/releases/" aria-current="page">Releases</a>'],
  ['/releases/2026.1/', '<a href="/releases/" aria-current="true">Releases</a>'],
])('on %s the place is marked', (path, link) => {
  expect(marked(HTML, path)).toBe(HTML.replace('<a href="/releases/">Releases</a>', link))
})

test.each(['/', '/releases-notes/', '/technologies/'])('on %s nothing is', (path) => {
  expect(marked(HTML, path)).toBe(HTML)
})

test('a marked page is left as it is', () => {
  const once = marked(HTML, '/releases/')
  expect(marked(once, '/releases/')).toBe(once)
})
