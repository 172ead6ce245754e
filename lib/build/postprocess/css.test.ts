import { expect, test } from 'vitest'
import { addressesInCss, rebaseCss } from './css-addresses'
import { inlineCss } from './inline-css'

test.each([
  ['p{background:url(a.png)}', ['a.png']],
  ['p{background:url( "a b.png" )}', ['a b.png']],
  ['@import "x.css";@import url(y.css);', ['x.css', 'y.css']],
  ['/* url(no) */ p{content:"url(no)"}', []],
])('%s fetches %j', (css, addresses) => {
  expect(addressesInCss(css)).toEqual(addresses)
})

test('relative addresses become absolute, all others stay', () => {
  const css = "a{b:url(../m/x.woff2)}c{d:url('/y.svg')}e{f:url(data:,z)}g{h:url(#i)}j{content:'url(k)'}"
  expect(rebaseCss(css, '/_next/static/chunks/a.css')).toBe(css.replace('../m/x.woff2', '"/_next/static/m/x.woff2"'))
})

test('a style sheet cannot end its element, and is written as the parser will read it', () => {
  expect(inlineCss([{ css: '@charset "utf-8";p{content:"</style><b>"}\r\nq{}', path: '/a.css', media: null }])).toBe(
    'p{content:"<\\/style><b>"}\nq{}',
  )
})
