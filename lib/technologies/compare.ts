import { differences } from '@/lib/openstack/compare'
import type { OpenStack } from '@/lib/openstack/parse-openstack'
import type { Catalogue } from '@/lib/technologies/catalogue'
import { compareControls } from '@/lib/technologies/compare-controls'
import { compareEscapes } from '@/lib/technologies/compare-escapes'
import { compareNova } from '@/lib/technologies/compare-nova'
import { compareTechnologies } from '@/lib/technologies/compare-technologies'
import { type Contradiction, type FactFiles, figuresIn, holds } from '@/lib/technologies/fact-files'

/**
 * Hold content against a folder of facts: what both say must agree, and figures that only content has must not be.
 *
 * @param openstack What `content/openstack/` holds; null leaves it out.
 * @returns Every contradiction; none when all is well.
 */
export function compareFacts(catalogue: Catalogue, openstack: OpenStack | null, facts: FactFiles): Contradiction[] {
  return [
    ...compareTechnologies(catalogue.technologies, facts),
    ...compareEscapes(catalogue.escapes, catalogue.technologies, facts),
    ...compareControls(
      catalogue.goals.flatMap(({ controls }) => controls),
      facts,
    ),
    ...compareTimeline(catalogue, facts),
    ...(openstack === null ? [] : [...compareNova(catalogue.technologies, openstack), ...compareOpenStack(openstack, facts)]),
    ...unknownFigures(catalogue, facts),
  ]
}

function compareOpenStack(openstack: OpenStack, { releases, drivers, features }: FactFiles): Contradiction[] {
  const other = {
    releases: releases.map(({ name, nova, date }) => ({ name, nova, date: date.replace(/^planned /, '') })),
    drivers: drivers.map(({ id, by_release }) => ({ id, bySeries: by_release })),
    rows: features.map(({ id, status }) => ({ id, states: status })),
  }
  return differences(openstack, other).map((what) => ({ at: 'content/openstack', what }))
}

function compareTimeline({ timeline }: Catalogue, { drivers, releases }: FactFiles): Contradiction[] {
  return timeline.flatMap(({ id, date, driver }) => {
    if (driver === null) return []
    const release = releases.find(({ name }) => name === driver.series)
    const known = drivers.some((each) => each.id === driver.id)
    return [
      ...(known ? [] : [{ at: `timeline ${id}`, what: `the facts know no driver ${driver.id}` }]),
      ...(release?.date === date
        ? []
        : [{ at: `timeline ${id}`, what: `is of ${date}, and ${driver.series} of ${release?.date ?? 'no known day'}` }]),
    ]
  })
}

/** Version numbers and ids of advisories in our sentences that no fact mentions. */
function unknownFigures({ technologies, escapes, goals, timeline }: Catalogue, { text }: FactFiles): Contradiction[] {
  const spoken: [at: string, value: unknown][] = [
    ...technologies.map((each): [string, unknown] => [`technology ${each.id}`, each]),
    ...escapes.map((each): [string, unknown] => [`escape ${each.id}`, each]),
    ...goals.flatMap(({ controls }) => controls.map(({ snippet, ...each }): [string, unknown] => [`control ${each.id}`, each])),
    ...timeline.map((each): [string, unknown] => [`timeline ${each.id}`, each]),
  ]
  return spoken.flatMap(([at, value]) =>
    [...new Set(sentencesOf(value).flatMap(figuresIn))]
      .filter((figure) => !holds(text, figure))
      .map((figure) => ({ at, what: `says ${figure}, which no fact mentions` })),
  )
}

/** All texts of a value, save citations and commands. */
function sentencesOf(value: unknown, key = ''): string[] {
  if (key === 'sources' || key === 'command') return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => sentencesOf(inner, Array.isArray(value) ? key : name))
}
