import { advisoryPath } from '@/lib/advisory/slug'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { Source } from '@/lib/library/library'
import { absolute } from '@/lib/site/site'

/** An advisory in the words of schema.org: TechArticle. Fields that nobody states are left out. */
export function advisoryJsonLd({ advisory, summary }: RenderedAdvisory, source: Pick<Source, 'publisher' | 'license'>) {
  const { id, title, published, modified, people } = advisory
  const authors = people.filter(({ role }) => role === 'author').map(({ name }) => ({ '@type': 'Person', name }))
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    identifier: id,
    url: absolute(advisoryPath(id)),
    description: summary,
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: source.publisher.name, url: source.publisher.url },
    ...(published === null ? {} : { datePublished: published }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(source.license === 'unknown' ? {} : { license: `https://spdx.org/licenses/${source.license}.html` }),
  }
}
