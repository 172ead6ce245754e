import { cachedOfEach } from '@/app/cached-once'
import { advisories, library, reports, sources } from '@/app/content'
import { feedGroups } from '@/app/facets'
import { advisoryAt, needsOf, revisions, shared, summaryOf } from '@/app/forms'
import { outdatedBy } from '@/app/outdated'
import { policy, released, writtenPolicy } from '@/app/policy'
import { productVersions, releaseCatalogue, seriesMembers } from '@/app/releases'
import robots from '@/app/robots'
import sitemap from '@/app/sitemap'
import { openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { given } from '@/app/workspace'
import { ownFirst } from '@/lib/advisory/own-first'
import { advisoryJsonPath } from '@/lib/advisory/slug'
import { dependOn, untraced } from '@/lib/build/trace'
import { advisoriesJson, advisoryJson, problemsJson } from '@/lib/export/api'
import { apiDescription } from '@/lib/export/api-schema/open-api'
import { checkDataFile } from '@/lib/export/check-data-file'
import { concernFile } from '@/lib/export/concern-file'
import { csafDistribution } from '@/lib/export/csaf/csaf-distribution'
import { faviconSvg } from '@/lib/export/favicon'
import { advisoryFeeds } from '@/lib/export/feeds/facet-feeds'
import { feedItems } from '@/lib/export/feeds/feed'
import { feedFiles } from '@/lib/export/feeds/feed-files'
import { seriesFeed } from '@/lib/export/feeds/series-feed'
import { fleetPolicyFile } from '@/lib/export/fleet-policy-file'
import { csafOf, formPaths, osvOf } from '@/lib/export/forms'
import { publishIndexes } from '@/lib/export/indexes-json'
import { logoFile } from '@/lib/export/logo-file'
import { openVexFiles } from '@/lib/export/openvex/open-vex-files'
import { osvBundles } from '@/lib/export/osv/osv-bundles'
import { publishPolicy } from '@/lib/export/publish-policy'
import { jsonFile, type PublishedFile } from '@/lib/export/published-file'
import { publishSchemas } from '@/lib/export/schemas/publish-schemas'
import { searchFiles } from '@/lib/export/search-entries-file'
import { securityTxt } from '@/lib/export/security-txt'
import { robotsText, sitemapFiles } from '@/lib/export/sitemap'
import { technologiesJson } from '@/lib/export/technologies-json'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { factEntries } from '@/lib/library/search/fact-entries'
import { policyEntries } from '@/lib/library/search/policy-entries'
import { absolute, site } from '@/lib/site/site'

/** The data files beside the pages, those together that are made of the same. */
export const data: Readonly<Record<string, () => Iterable<PublishedFile>>> = {
  advisories: () => [jsonFile('/api/v1/advisories.json', advisoriesJson({ advisories: advisories() }))],
  problems: () => [jsonFile('/api/v1/problems.json', problemsJson({ sources: reports() }))],
  technologies: () => [jsonFile('/api/v1/technologies.json', technologiesJson(technologyCatalogue(), openStack(), today()))],
  search: () => {
    const pages = [...factEntries(technologyCatalogue()), ...policyEntries(writtenPolicy())]
    return searchFiles({ sources: sources(), entries: searchEntries(), pages })
  },
  indexes: () =>
    publishIndexes({ advisories: advisories(), isOpenStack: isOpenStackIn({ sources: sources() }), versions: productVersions() }),
  feeds: function* () {
    const toItem = feedItems(shared().sourceOf, summaryOf)
    for (const feed of advisoryFeeds(advisories(), feedGroups(), site().name, toItem)) yield* feedFiles(feed)
    for (const [release, members] of seriesMembers()) yield* feedFiles(seriesFeed(release, members, site().name, toItem))
  },
  openvex: () => openVexFiles(advisories(), shared().scanned, revisions()),
  concern: () => [
    concernFile({
      advisories: ownFirst(advisories(), isOpenStackIn({ sources: sources() })),
      versions: productVersions(),
      catalogue: releaseCatalogue(),
    }),
  ],
  check: () => [checkDataFile()],
  fleet: () => [fleetPolicyFile(policy())],
  schemas: publishSchemas,
  policies: function* () {
    for (const { compilation, proof, corpus } of released()) yield* publishPolicy(compilation, proof, corpus)
  },
  osv: osvFiles,
  csaf: () => csafDistribution(advisories(), revisions()),
  api: () => apiDescription(site(), absolute),
  site: () => [securityTxt(site(), absolute), { path: 'favicon.svg', text: faviconSvg(site()) }, ...logoFile(site())],
  robots: () => [{ path: 'robots.txt', text: robotsText(robots().sitemap) }],
  sitemap: () => sitemapFiles(sitemap(), absolute),
}

function searchEntries(): readonly string[] {
  const all = given()?.library
  if (all === undefined) throw new Error('data is made in a build only')
  dependOn(['texts'])
  const entries = all.entries()
  return all.advisories.map(({ id }, at) => {
    const entry = entries[at] ?? ''
    return outdatedBy(id) === null ? entry : JSON.stringify({ ...JSON.parse(entry), state: 'outdated advice' })
  })
}

function* osvFiles(): Generator<PublishedFile> {
  const all = shared()
  dependOn(['texts'])
  const files = cachedOfEach('osv', shared, library().advisories, (advisory) => osvOf(needsOf(advisory), all))
  yield* osvBundles(files.filter((file) => file !== null))
}

/** The data of one advisory by the last part of its address: JSON of ours, its record and its document. */
export function advisoryData(slug: string): PublishedFile[] {
  dependOn([`advisory:${slug}`])
  const all = shared()
  return untraced(() => {
    const advisory = advisoryAt(slug)
    if (advisory === undefined) return []
    const needs = needsOf(advisory)
    const osv = osvOf(needs, all)
    const forms = formPaths(advisory, needs.original, all)
    return [
      jsonFile(advisoryJsonPath(advisory.id), advisoryJson(library().withText(advisory), { forms, outdated: outdatedBy(advisory.id) })),
      ...(osv === null ? [] : [{ path: osv.path.slice(1), text: osv.text }]),
      ...csafOf(needs, all),
    ]
  })
}
