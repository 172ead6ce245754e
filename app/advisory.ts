import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { once } from '@/app/once'
import { policy } from '@/app/policy'
import { productVersions } from '@/app/releases'
import { technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { type Bearing, questionsOf } from '@/components/policy/bearing'
import type { Advisory } from '@/lib/advisory/advisory'
import { slugOf } from '@/lib/advisory/slug'
import { isOld } from '@/lib/age/reading'
import { planPages } from '@/lib/content/kept-pages'
import { adviceBySeries } from '@/lib/library/indexes/advice-by-series'
import { answersBySeries } from '@/lib/library/indexes/answers-by-series'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { relationsAmong } from '@/lib/library/related'
import { findTechnology } from '@/lib/technologies/technology'

/** What the pages of advisories ask of the library, worked out once for all of them. */
const known = once(() => {
  const { advisories, sources, withText } = library()
  const isOpenStack = isOpenStackIn({ sources })
  return {
    withText,
    bySlug: new Map(advisories.map((advisory) => [slugOf(advisory.id), advisory])),
    bySource: new Map(sources.map(({ source }) => [source.id, source])),
    relatedTo: relationsAmong(advisories),
    answersOf: (advisory: Advisory) => answersBySeries(advisory, isOpenStack, productVersions()),
    adviceOf: (advisory: Advisory) => adviceBySeries(advisory, isOpenStack, productVersions()),
  }
})

/** The advisory of an address, with the source that it came from and what it bears on. */
export function findAdvisory(slug: string) {
  const all = known()
  const advisory = all.bySlug.get(slug) ?? notFound()
  return { rendered: all.withText(advisory), ...about(advisory, all) }
}

/** The last parts of the addresses of the pages to render: all, but for those that an earlier build left and that would be the same. */
export function advisorySlugs(): string[] {
  const all = known()
  const pages = [...all.bySlug].map(([slug, advisory]) => ({
    slug,
    shows: { advisory, ...about(advisory, all), old: oldSources(advisory) },
  }))
  return planPages('.', 'advisories', pages)
}

/** The sources that the page marks as old, so that it is rendered again on the day on which there is another. */
const oldSources = ({ references }: Advisory) => references.flatMap(({ url, read }) => (read && isOld(read, today()) ? [url] : []))

/** All that the page of an advisory shows besides its text. */
function about(advisory: Advisory, { bySource, relatedTo, answersOf, adviceOf }: ReturnType<typeof known>) {
  return {
    source: bySource.get(advisory.origin.source) ?? notFound(),
    answers: answersOf(advisory),
    advice: adviceOf(advisory),
    related: relatedTo(advisory),
    technologies: technologiesOf(advisory),
    questions: questionsOf(policy().policy, advisory),
  }
}

/** Each technology once, though an advisory may name several variants of it. */
function technologiesOf({ technologies }: Advisory): Bearing[] {
  const found = technologies.map((word) => findTechnology(technologyCatalogue().technologies, word)?.technology)
  return [...new Set(found.filter((one) => one !== undefined))].map(({ id, name }) => ({ id, name, path: `/technologies/${id}/` }))
}
