import { existsSync, readdirSync } from 'node:fs'
import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { advisoryAt, shared } from '@/app/forms'
import { lastOf } from '@/app/last-of'
import { once } from '@/app/once'
import { today } from '@/app/today'
import type { Advisory } from '@/lib/advisory/advisory'
import { historyPath, slugOf } from '@/lib/advisory/slug'
import { dependOn, untraced } from '@/lib/build/trace'
import { advisoryHistory, type RevisionText } from '@/lib/export/history/advisory-history'
import { loadEarlierTexts } from '@/lib/export/history/load-earlier-texts'
import { KEPT_TEXTS } from '@/lib/export/load-revisions'
import { revisionsOf } from '@/lib/export/revisions'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { readText, STRUCTURED } from '@/lib/input/text/text'
import type { Source } from '@/lib/library/library'

/** The last parts of the addresses of advisories of which an earlier text is kept. */
export const historySlugs = once(() => {
  const folders = new Set(existsSync(KEPT_TEXTS) ? readdirSync(KEPT_TEXTS) : [])
  return library().advisories.flatMap(({ id }) => (folders.has(slugOf(id)) ? [slugOf(id)] : []))
}, ['advisories'])

/** Paths of the pages that show what has changed. */
export const historyPaths = (): string[] => historySlugs().map(historyPath)

/** What the page about the revisions of an advisory shows; its title asks for the same, and comparing texts takes long. */
export const findHistory = lastOf((slug: string) => {
  dependOn([`advisory:${slug}`])
  const { advisory, original } = untraced(() => library().withText(advisoryAt(slug) ?? notFound()))
  const source = shared().sourceOf(advisory.origin.source) ?? notFound()
  const revisions = revisionsOf(advisory, shared().revisions, shared().since)
  const kept = loadEarlierTexts('.', advisory.id)
  const textOf = (nth: number): RevisionText | null => {
    const bytes = kept.get(nth)
    if (nth === revisions.length) return { text: original, advisory }
    return bytes === undefined ? null : earlier(bytes, advisory, source)
  }
  return { advisory, history: advisoryHistory(revisions, textOf) }
})

/** An earlier text, held to the same as any document; its facts, where its format still reads them. */
function earlier(bytes: Uint8Array, { origin }: Advisory, { id, license, format }: Source): RevisionText | null {
  const door = readText({ bytes, file: origin.path }, STRUCTURED)
  if (door.kind === 'refused') return null
  const of = { source: { id, license, revision: null }, history: null, sha256: origin.sha256, today: today() }
  const reading = formatOf(format, FORMATS).read({ bytes, file: origin.path, ...of })
  return { text: door.text, advisory: reading.kind === 'read' ? reading.advisory : null }
}
