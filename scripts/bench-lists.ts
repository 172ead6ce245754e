/**
 * What pages of lists weigh with thousands of advisories, without a build: `npm run bench:lists -- [--documents 10000] [--each 40]`, the second of
 * a route with many pages. Fails where a page of a list is too heavy.
 */

import { workspaceOf } from '@/lib/build/workspace'
import { weighPages } from './bench/list-pages'
import { argumentsOf, runCommand, today } from './command-line'

const MOST_BYTES = 60_000
const LISTS = [
  ...['advisories', 'advisories/year/[year]', 'advisories/severity/[severity]', 'advisories/technology/[technology]', 'products'],
  ...['products/[product]', 'search', 'conformance', ''],
]

await runCommand(async () => {
  const { values } = argumentsOf({ options: { documents: { type: 'string', default: '10000' }, each: { type: 'string', default: '40' } } })
  const size = Number(values.documents)
  let isLight = true
  for await (const { route, pages, file, bytes, gzip, ms } of weighPages(
    workspaceOf(process.env, today()),
    size,
    LISTS,
    Number(values.each),
  )) {
    if (bytes > MOST_BYTES) isLight = false
    console.log(
      `${bytes > MOST_BYTES ? 'too heavy' : 'ok'}\t${route}\t${pages} pages\t${file}\t${bytes} bytes, ${gzip} gzip\t${ms.toFixed(1)} ms each`,
    )
  }
  return isLight ? 0 : 1
})
