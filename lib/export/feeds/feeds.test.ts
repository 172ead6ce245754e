import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { feedItems } from '@/lib/export/feeds/feed'
import { feedFiles } from '@/lib/export/feeds/feed-files'
import { madeUp, SOURCE } from '@/lib/export/forms.test-data'

const toItem = feedItems(
  () => SOURCE,
  () => 'It <b>opens</b> & closes.\u0000 \ud800',
)
const filesOf = (advisories: readonly Advisory[]) =>
  new Map(
    [...feedFiles({ name: 'all', title: 'All & more', page: '/advisories/', items: advisories.map(toItem) })].map(({ path, text }) => [
      path,
      text,
    ]),
  )

/** What an Atom feed says, or an error where it is not well-formed. */
function read(xml: string) {
  const texts: Record<string, string[]> = {}
  const parser = new SaxesParser({ xmlns: true })
  const open: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push(name))
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    if (text.trim() === '') return
    const name = open.join('/')
    texts[name] = [...(texts[name] ?? []), text]
  })
  parser.write(xml).close()
  return texts
}

const TITLE = 'Tags <script> & "quotes"'
const CHANGED = madeUp({ title: TITLE, modified: '2026-05-01', cves: ['CVE-2026-90001'] })
const UNDATED = madeUp({ id: 'OSSA-2026-902', published: null })

test('what is text in a document is text in Atom, escaped once, and what XML cannot hold is gone', () => {
  const atom = read(filesOf([CHANGED]).get('feeds/atom/all.xml') ?? '')
  expect(atom['feed/title']).toEqual(['All & more'])
  expect(atom['feed/entry/title']).toEqual([`${TITLE} (OSSA-2026-901)`])
  expect(atom['feed/entry/summary']).toEqual(['Affects nova. It <b>opens</b> & closes. '])
})

test('a feed is as new as its newest entry, and no date of publication is made up', () => {
  const atom = read(filesOf([CHANGED, UNDATED]).get('feeds/atom/all.xml') ?? '')
  expect(atom['feed/updated']).toEqual(['2026-11-24T00:00:00Z']) // the undated one counts since the portal began
  expect(atom['feed/entry/published']).toEqual(['2026-02-03T00:00:00Z'])
})

test('JSON Feed has no null and no key of its own but _advisory', () => {
  const feed = JSON.parse(filesOf([CHANGED, UNDATED]).get('feeds/json/all.json') ?? '')
  expect(JSON.stringify(feed)).not.toContain('null')
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: 'https://bulkhead.example/feeds/json/all.json' })
  expect(feed.items[0]).toMatchObject({ id: 'https://bulkhead.example/advisories/ossa-2026-901/', date_modified: '2026-05-01T00:00:00Z' })
  expect(Object.keys(feed.items[1])).not.toContain('date_published')
})

test('a long feed has pages, each leading to the next, and holds every advisory once', () => {
  const many = Array.from({ length: 205 }, (_, at) => madeUp({ id: `OSSA-2026-${1000 + at}` }))
  const files = filesOf(many)
  const ids: string[] = []
  let path: string | undefined = 'feeds/json/all.json'
  while (path !== undefined) {
    const feed: { items: { id: string }[]; next_url?: string } = JSON.parse(files.get(path) ?? '')
    for (const { id } of feed.items) ids.push(id)
    path = feed.next_url === undefined ? undefined : new URL(feed.next_url).pathname.slice(1)
  }
  expect(new Set(ids).size).toBe(205)
  expect(ids).toHaveLength(205)
})

test('an empty feed is valid, not missing', () => {
  expect(JSON.parse(filesOf([]).get('feeds/json/all.json') ?? '').items).toEqual([])
  expect(read(filesOf([]).get('feeds/atom/all.xml') ?? '')['feed/updated']).toEqual(['2026-11-24T00:00:00Z'])
})
