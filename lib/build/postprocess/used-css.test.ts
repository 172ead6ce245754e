import { expect, test } from 'vitest'
import { usedCss } from '@/lib/build/postprocess/used-css'

const classes = new Set(['row', 'prose'])

test.each([
  ['a rule without classes stays', 'body{margin:0;}', 'body{margin:0;}'],
  ['a rule whose class is on the page stays', '.row{color:red;}', '.row{color:red;}'],
  ['a rule whose class is nowhere goes', '.gone{color:red}', ''],
  ['one of several selectors goes', '.gone,.row>li{color:red;}', '.row>li{color:red;}'],
  ['every class of a selector is needed', '.row .gone{color:red}', ''],
  [
    'what is in parentheses is not needed',
    '.row:not(.gone):is(.a,:where(.b)){color:red;}',
    '.row:not(.gone):is(.a,:where(.b)){color:red;}',
  ],
  ['what a selector has to hold is needed', 'html:has(.gone){color:red}', ''],
  ['of several that it may hold none is needed', 'html:has(.gone,.row){color:red;}', 'html:has(.gone,.row){color:red;}'],
  ['what it must not hold is not needed', 'html:not(:has(.gone)){color:red;}', 'html:not(:has(.gone)){color:red;}'],
  ['a dot in an attribute is no class', "a[href$='.json']{color:red;}", "a[href$='.json']{color:red;}"],
  ['a nested rule goes with its own class', '.row{color:red;& .gone{color:blue}}', '.row{color:red;}'],
  ['a group without rules goes', '@layer components{@media print{.gone{color:red}}}', ''],
  ['the order of layers stays', '@layer reset,base;', '@layer reset,base;'],
  ['keyframes stay', '@keyframes x{from{opacity:0}to{opacity:1}}', '@keyframes x{from{opacity:0}to{opacity:1}}'],
])('%s', (_, css, used) => {
  expect(usedCss(css, classes)).toBe(used)
  expect(usedCss(used, classes)).toBe(used)
})

test('custom properties that nothing names go, and those that only they named', () => {
  const css = ':root{--a: 1px;--b: var(--a);--c: 2px;--d: light-dark(#fff, #000);}.row{margin:var(--c);}'
  expect(usedCss(css, classes, '')).toBe(':root{--c: 2px;}.row{margin:var(--c);}')
  expect(usedCss(css, classes, 'fill:var(--b)')).toBe(':root{--a: 1px;--b: var(--a);--c: 2px;}.row{margin:var(--c);}')
  expect(usedCss(css, classes)).toBe(css)
})
