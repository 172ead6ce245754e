import { expect, test } from 'vitest'
import { bundleReact } from './bundle-react'
import { asModule } from './react-modules'

test('a file of CommonJS imports what it required and exports what it gave', () => {
  expect(
    asModule('"use strict";\nvar React = require("react"), a = 1;\nexports.a = function () { return exports.b() }\nexports.b = a;'),
  ).toBe(
    [
      'import * as imported_1 from "react";',
      '"use strict";\nvar React = imported_1, a = 1;\nexported_a = function () { return exported_b() }\nexported_b = a;',
      'var exported_a, exported_b;',
      'export { exported_a as a, exported_b as b };',
    ].join('\n'),
  )
})

test.each(['module.exports = 1', 'exports["a"] = 1; exports.b = 1', 'exports.a = require(name)', 'var a = 1'])('refuses %s', (text) => {
  expect(() => asModule(text)).toThrow('is not CommonJS as React writes it')
})

test('React for browsers is one module with what pages import, and no function around each file', async () => {
  const { name, text } = await bundleReact(process.cwd(), ['chrome123'])
  expect(name).toMatch(/^react-[A-Z0-9]{8}\.js$/)
  const exported = text.slice(text.lastIndexOf('export{'))
  for (const each of ['hydrateRoot', 'useState', 'useSyncExternalStore', 'startTransition', 'jsx', 'jsxs', 'Fragment', 'flushSync'])
    expect(exported).toMatch(new RegExp(`\\b${each}\\b`))
  expect(text).not.toMatch(/\brequire\(|\.exports\b/)
})
