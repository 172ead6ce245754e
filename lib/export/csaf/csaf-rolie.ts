import { CSAF } from '@/lib/export/csaf/csaf-file'
import { instant } from '@/lib/export/instant'
import { absolute } from '@/lib/site/site'

/** A document as indexes and feeds know it: its path below the folder of the distribution, and its dates. */
export type CsafEntry = Readonly<{ id: string; title: string; path: string; first: string; last: string }>

const FORMAT = { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', version: '2.0' }

/**
 * A ROLIE feed of documents (RFC 8322; CSAF 2.0, 7.1.15).
 *
 * @param updated The newest change of them.
 * @param self Address of the feed.
 */
export function csafRolie(entries: readonly CsafEntry[], updated: string, self: string, name: string) {
  return {
    feed: {
      id: 'csaf-feed-tlp-white',
      title: `CSAF documents of ${name} (TLP:WHITE)`,
      link: [{ rel: 'self', href: self }],
      category: [{ scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }],
      updated,
      entry: entries.map(entryOf),
    },
  }
}

function entryOf({ id, title, path, first, last }: CsafEntry) {
  const url = absolute(`${CSAF}${path}`)
  return {
    id,
    title,
    link: [
      { rel: 'self', href: url },
      { rel: 'hash', href: `${url}.sha256` },
      { rel: 'hash', href: `${url}.sha512` },
    ],
    published: instant(first),
    updated: instant(last),
    summary: { content: `${id}: ${title}` },
    content: { type: 'application/json', src: url },
    format: FORMAT,
  }
}
