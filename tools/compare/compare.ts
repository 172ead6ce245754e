import type { Setting } from '@/lib/facts/controls/control'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import type { Contradiction } from '@/lib/facts/technologies/compare-nova'
import { compareNova } from '@/lib/facts/technologies/compare-nova'
import { compareControls } from '@/tools/compare/compare-controls'
import { compareEscapes } from '@/tools/compare/compare-escapes'
import { differences } from '@/tools/compare/compare-openstack'
import type { FactFiles } from '@/tools/compare/fact-files'

/**
 * Hold content against a folder of facts: where both say something of the same thing, they must agree. What only one of them names is no
 * contradiction. Of options that a catalogue has, the catalogue is the judge, not the facts: see `lib/lint/`.
 *
 * @param openstack What `content/openstack/` holds; null leaves it out.
 * @param isInCatalogue Whether a setting of a control is one that a catalogue of options knows.
 * @returns Every contradiction; none when all is well.
 */
export function compareFacts(
  catalogue: Catalogue,
  openstack: OpenStack | null,
  facts: FactFiles,
  isInCatalogue: (setting: Setting) => boolean = () => false,
): Contradiction[] {
  return [
    ...compareEscapes(catalogue.escapes, catalogue.technologies, facts),
    ...compareControls(
      catalogue.goals.flatMap(({ controls }) => controls),
      facts,
      isInCatalogue,
    ),
    ...compareTimeline(catalogue, facts),
    ...(openstack === null ? [] : [...compareNova(catalogue.technologies, openstack), ...compareOpenStack(openstack, facts)]),
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

function compareTimeline({ timeline }: Catalogue, { releases }: FactFiles): Contradiction[] {
  return timeline.flatMap(({ id, date, driver }) => {
    if (driver === null) return []
    const release = releases.find(({ name }) => name === driver.series)
    if (release === undefined || release.date === date) return []
    return [{ at: `timeline ${id}`, what: `is of ${date}, and ${driver.series} of ${release.date}` }]
  })
}
