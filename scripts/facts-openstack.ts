/** Make `content/catalogues/openstack-releases.json` again from a checkout of openstack/releases. */
import { parseArgs } from 'node:util'
import { originOf, readFiles } from './facts/checkout'
import { readSeries } from './facts/deliverable-files'
import { readDeliverables } from './facts/deliverables'
import { toReleaseCatalogue } from './facts/release-catalogue'
import { releaseDates } from './facts/release-dates'
import { runFacts, writeCatalogue } from './facts/run-facts'

const STATUS = 'data/series_status.yaml'
const USAGE = 'usage: npm run facts:openstack -- [--out FOLDER] CHECKOUT\nCHECKOUT is one of openstack/releases, with its whole history.'

runFacts(USAGE, () => {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
  const [folder, ...rest] = positionals
  if (folder === undefined || rest.length > 0) return null
  const origin = originOf(folder, 'openstack/releases', STATUS)
  const series = readSeries(readFiles(folder, STATUS).get(STATUS) ?? '')
  const deliverables = readDeliverables(readFiles(folder, 'deliverables'), series, releaseDates(folder))
  return [writeCatalogue('openstack-releases.json', toReleaseCatalogue(origin, series, deliverables), values.out)]
})
