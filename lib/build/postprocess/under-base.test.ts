import { expect, test } from 'vitest'
import { finishPage } from './postprocess'
import { underBase } from './under-base'

test.each([
  ['<a href="/a/#b">a</a>', '<a href="/security/a/#b">a</a>'],
  ['<a class="x" href="/">a</a>', '<a class="x" href="/security/">a</a>'],
  ['<form action="/search/" method="get"></form>', '<form action="/security/search/" method="get"></form>'],
  ['<link rel="icon" href="/favicon.svg"/>', '<link rel="icon" href="/security/favicon.svg"/>'],
  ['<meta http-equiv="refresh" content="0; url=/a/"/>', '<meta http-equiv="refresh" content="0; url=/security/a/"/>'],
  ['<a href="//other.example/">a</a>', '<a href="//other.example/">a</a>'],
  ['<a href="https://other.example/">a</a>', '<a href="https://other.example/">a</a>'],
  ['<a href="#top">a</a>', '<a href="#top">a</a>'],
  ['<p title="/a/">/a/</p>', '<p title="/a/">/a/</p>'],
  ['<a title="İ" href="/a/">a</a>', '<a title="İ" href="/security/a/">a</a>'],
])('%s becomes %s', (html, moved) => expect(underBase(html, '/security')).toBe(moved))

test('of a site that has its host for itself nothing is moved', () => {
  expect(underBase('<a href="/a/">a</a>', '')).toBe('<a href="/a/">a</a>')
})

const reasonsFor = (href: string) => {
  const html = `<!DOCTYPE html><html data-script="none"><head><title>a</title></head><body><a href="${href}">a</a></body></html>`
  const { problems, targets } = finishPage(
    { file: 'a/index.html', html, home: { origin: 'https://a.example', base: '/security' } },
    () => null,
  )
  return [...problems.map(({ reason }) => reason), ...targets.map(({ path }) => path)]
}

test.each([
  ['/security/b/', ['/b/']],
  ['https://a.example/security/b/', ['/b/']],
  ['https://a.example/b/', []],
  ['/b/', ['outside']],
  ['/securityb/', ['outside']],
  ['../../b/', ['outside']],
  ['../b/', ['/b/']],
])('a finished page below /security that names %s gives %j', (href, found) => expect(reasonsFor(href)).toEqual(found))
