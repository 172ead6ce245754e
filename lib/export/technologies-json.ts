import { stateJson } from '@/lib/export/state-json'
import { goalPath } from '@/lib/facts/controls/control-pages'
import { datedDrivers } from '@/lib/facts/openstack/dated-drivers'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { dayOf } from '@/lib/facts/openstack/release'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { CRITERIA } from '@/lib/facts/technologies/criteria'
import { findTechnology } from '@/lib/facts/technologies/technology'
import { onHost } from '@/lib/site/on-host'

/**
 * `/api/v1/technologies.json`: what the pages about technologies say, statement by statement, each with its sources, its day and its
 * state; the drivers of Nova with their status in each series; escapes, controls by goal, and the timeline.
 *
 * @param today The day of the build.
 */
export function technologiesJson({ technologies, selection, escapes, goals, timeline }: Catalogue, openstack: OpenStack, today: string) {
  return {
    generated: null, // no output holds the time of the build
    criteria: CRITERIA,
    technologies: technologies.map((technology) => ({ url: onHost(`/technologies/${technology.id}/`), ...technology })),
    nova: {
      asOf: openstack.asOf,
      releases: openstack.releases.map((release) => {
        const { name, nova, released = null } = release
        return { name, nova, date: dayOf(release), released, ...stateJson(release, today) }
      }),
      drivers: datedDrivers(openstack).map((driver) => ({ ...driver, technologies: namesOf(driver.id, openstack, technologies) })),
    },
    selection,
    escapes,
    controls: goals.map((each) => {
      const { goal, title, because, controls } = each
      return { goal, title, because, url: onHost(goalPath(each)), controls }
    }),
    timeline,
  }
}

/** The technologies of a driver by the ids of their pages. */
function namesOf(id: string, { drivers }: OpenStack, technologies: Catalogue['technologies']): string[] {
  const words = drivers.find((driver) => driver.id === id)?.technologies ?? []
  const found = words.map((word) => findTechnology(technologies, word)?.technology.id).filter((each) => each !== undefined)
  return [...new Set<string>(found)]
}
