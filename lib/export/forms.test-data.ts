import type { Advisory } from '@/lib/advisory/advisory'
import type { Needs, Shared } from '@/lib/export/forms'
import { loadPypiNames } from '@/lib/export/scanner/load-pypi-names'
import { namedBounds } from '@/lib/export/scanner/named-bounds'
import { loadLibrary } from '@/lib/library/documents/load-library'
import type { Source } from '@/lib/library/library'
import { realProducts } from '@/lib/versions/real-products.test-data'

const DAY = '2026-11-28'

/** A source of somebody else, whose words may be repeated. */
export const SOURCE: Source = {
  ...{
    id: 'others',
    format: 'ossa',
    folder: '',
    title: 'Advisories of others',
    publisher: { name: 'Others', url: 'https://others.example/' },
  },
  ...{
    license: 'CC-BY-4.0',
    homepage: 'https://others.example/all/',
    onProblem: 'fail',
    optional: false,
    dates: 'documents',
    select: null,
  },
}

/** An advisory that is right in every field; tests change some. */
export const madeUp = (fields: Partial<Advisory> = {}): Advisory => ({
  id: 'OSSA-2026-901',
  title: 'A made-up flaw',
  lifecycle: { state: 'published' },
  published: '2026-02-03',
  modified: null,
  dateOrigin: 'document',
  origin: { source: 'others', path: 'OSSA-2026-901.yaml', revision: null, sha256: '0'.repeat(64), license: 'CC-BY-4.0' },
  ...{ aliases: [], cves: [], related: [], sections: [], people: [], technologies: [], questions: [], severity: [], references: [] },
  affected: [{ product: 'nova', text: '<28.0.0', releases: [], ranges: [[{ op: '<', version: '28.0.0' }]] }],
  ...fields,
})

/**
 * What a build knows of the content of this project, and of made-up advisories beside it.
 *
 * @param lists Files of further sources.
 */
export function contentForms(more: readonly Advisory[] = [], lists: readonly string[] = []) {
  const library = loadLibrary('.', lists, DAY)
  const advisories = [...library.advisories, ...more]
  const scanned = { versions: realProducts(DAY), bounds: namedBounds(advisories), names: loadPypiNames('.') }
  const sources = new Map([...library.sources.map(({ source }) => source), SOURCE].map((source) => [source.id, source]))
  const shared: Shared = { scanned, revisions: {}, since: '2026-01-01', sourceOf: (id) => sources.get(id) ?? null }
  const needsOf = (advisory: Advisory): Needs => {
    const text = library.advisories.includes(advisory) ? library.withText(advisory) : null
    const source = sources.get(advisory.origin.source) ?? SOURCE
    return {
      advisory,
      source,
      summary: text?.summary ?? 'It <b>happens</b> with `code`, * and _.',
      original: () => text?.original ?? '',
      related: [],
    }
  }
  return { advisories, scanned, shared, needsOf }
}
