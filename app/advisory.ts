import { notFound } from 'next/navigation'
import { advisories, library, relations, sisters, sources, voiceOrder } from '@/app/content'
import { shared } from '@/app/forms'
import { lastOf } from '@/app/last-of'
import { once } from '@/app/once'
import { outdatedBy } from '@/app/outdated'
import { writtenPolicy } from '@/app/policy'
import { concerns } from '@/app/releases'
import { technologyCatalogue } from '@/app/technologies'
import { type Bearing, questionsOf } from '@/components/policy/bearing'
import type { Advisory } from '@/lib/advisory/advisory'
import { slugOf } from '@/lib/advisory/slug'
import { dependOn, untraced } from '@/lib/build/trace'
import { formPaths } from '@/lib/export/forms'
import { loadEarlierTexts } from '@/lib/export/history/load-earlier-texts'
import { revisionsOf } from '@/lib/export/revisions'
import { findTechnology } from '@/lib/facts/technologies/technology'
import type { Problem } from '@/lib/input/problems/problem'
import { adviceBySeries } from '@/lib/library/indexes/advice-by-series'
import { answersBySeries } from '@/lib/library/indexes/answers-by-series'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { voicesOf } from '@/lib/library/indexes/voices-of'

const bySlug = once(() => new Map(library().advisories.map((advisory) => [slugOf(advisory.id), advisory])))

/** The last parts of the addresses of all advisories. */
export const advisorySlugs = (): string[] => advisories().map(({ id }) => slugOf(id))

/** The advisory of an address, with the source that it came from and what it bears on. */
export const findAdvisory = lastOf((slug: string) => {
  dependOn([`advisory:${slug}`]) // its facts, its text, and what it is related to: see lib/build/library-fingerprints.ts
  const { rendered, related, others } = untraced(() => {
    const advisory = bySlug().get(slug) ?? notFound()
    return { rendered: library().withText(advisory), related: relations()(advisory), others: sisters()(advisory) }
  })
  const { advisory } = rendered
  const isOpenStack = isOpenStackIn({ sources: sources() })
  return {
    rendered,
    forms: formPaths(advisory, () => rendered.original, shared()),
    revisions: revisionsShown(advisory),
    outdated: outdatedBy(advisory.id),
    source: sources().find(({ source }) => source.id === advisory.origin.source)?.source ?? notFound(),
    answers: answersBySeries(advisory, isOpenStack, concerns()),
    advice: adviceBySeries(advisory, isOpenStack, concerns()),
    related: related.filter(({ id }) => others.every((other) => other.id !== id)),
    voices: voicesOf(
      advisory,
      others.toSorted((a, b) => voiceOrder()(a) - voiceOrder()(b)),
      (id) => sources().find(({ source }) => source.id === id)?.source.title ?? id,
    ),
    technologies: technologiesOf(advisory),
    questions: questionsOf(writtenPolicy(), advisory),
  }
})

/** How many revisions the page about what has changed shows; 0 where no earlier text is kept. */
function revisionsShown(advisory: Advisory): number {
  if (loadEarlierTexts('.', advisory.id).size === 0) return 0
  const { length } = revisionsOf(advisory, shared().revisions, shared().since)
  return length > 1 ? length : 0
}

/** What is wrong with an advisory that is not finished yet: seen in development only. */
export function draftProblems(slug: string): readonly Problem[] {
  return untraced(() => {
    const advisory = bySlug().get(slug)
    return advisory === undefined ? [] : (library().drafts?.get(advisory.id) ?? [])
  })
}

/** Each technology once, though an advisory may name several variants of it. */
function technologiesOf({ technologies }: Advisory): Bearing[] {
  const found = technologies.map((word) => findTechnology(technologyCatalogue().technologies, word)?.technology)
  return [...new Set(found.filter((one) => one !== undefined))].map(({ id, name }) => ({ id, name, path: `/technologies/${id}/` }))
}
