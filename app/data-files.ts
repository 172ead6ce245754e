import { advisories, library, reports, sources } from '@/app/content'
import { once } from '@/app/once'
import { outdatedBy } from '@/app/outdated'
import { productVersions } from '@/app/releases'
import robots from '@/app/robots'
import sitemap from '@/app/sitemap'
import { openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { given } from '@/app/workspace'
import { loadProvedPolicies } from '@/lib/advisor/prove/load-proved-policies'
import { advisoryJsonPath, slugOf } from '@/lib/advisory/slug'
import { dependOn, untraced } from '@/lib/build/trace'
import { advisoriesJson, advisoryJson, problemsJson } from '@/lib/export/api'
import { publishIndexes } from '@/lib/export/indexes-json'
import { publishPolicy } from '@/lib/export/publish-policy'
import { jsonFile, type PublishedFile } from '@/lib/export/published-file'
import { searchIndexFile } from '@/lib/export/search-entries-file'
import { robotsText, sitemapXml } from '@/lib/export/sitemap'
import { technologiesJson } from '@/lib/export/technologies-json'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'

/** The data files beside the pages, those together that are made of the same. */
export const data: Readonly<Record<string, () => Iterable<PublishedFile>>> = {
  advisories: () => [jsonFile('/api/v1/advisories.json', advisoriesJson({ advisories: advisories() }))],
  problems: () => [jsonFile('/api/v1/problems.json', problemsJson({ sources: reports() }))],
  technologies: () => [jsonFile('/api/v1/technologies.json', technologiesJson(technologyCatalogue(), openStack(), today()))],
  search: () => [searchIndexFile({ sources: sources(), entries: searchEntries(), catalogue: technologyCatalogue() })],
  indexes: () =>
    publishIndexes({ advisories: advisories(), isOpenStack: isOpenStackIn({ sources: sources() }), versions: productVersions() }),
  policies: function* () {
    for (const { compilation, proof, corpus } of loadProvedPolicies('.')) yield* publishPolicy(compilation, proof, corpus)
  },
  robots: () => [{ path: 'robots.txt', text: robotsText(robots().sitemap) }],
  sitemap: () => [{ path: 'sitemap.xml', text: sitemapXml(sitemap()) }],
}

function searchEntries(): string[] {
  const all = given()?.library
  if (all === undefined) throw new Error('data is made in a build only')
  dependOn(['texts'])
  return all.advisories.map((advisory) => {
    const { entry } = all.knownOf(advisory)
    return outdatedBy(advisory.id) === null ? entry : JSON.stringify({ ...JSON.parse(entry), state: 'outdated advice' })
  })
}

const bySlug = once(() => new Map(library().advisories.map((advisory) => [slugOf(advisory.id), advisory])))

/** The data of one advisory by the last part of its address. */
export function advisoryData(slug: string): PublishedFile[] {
  dependOn([`advisory:${slug}`])
  return untraced(() => {
    const advisory = bySlug().get(slug)
    return advisory === undefined
      ? []
      : [jsonFile(advisoryJsonPath(advisory.id), advisoryJson(library().withText(advisory), outdatedBy(advisory.id)))]
  })
}
