import type { Metadata } from 'next'
import { advisories } from '@/app/content'
import { revisions, shared } from '@/app/forms'
import { DataPage } from '@/components/data/data-page'
import { dataKinds } from '@/lib/export/examples'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { csafPathOf } from '@/lib/export/forms'
import { openVexPackages } from '@/lib/export/openvex/open-vex-files'
import { absolute, site } from '@/lib/site/site'

export const metadata: Metadata = {
  title: 'Data',
  description: 'Advisories for programs: OSV, CSAF, OpenVEX, Atom, JSON Feed and a JSON API, with commands that fetch them.',
  alternates: { canonical: '/data/', types: feedTypes('all') },
}

export default function Page() {
  const [newest] = advisories()
  const csaf = newest === undefined ? null : csafPathOf(newest, { revisions: revisions(), since: site().since })
  const packages = openVexPackages(advisories(), shared().scanned)
  return <DataPage kinds={dataKinds(absolute, newest?.id ?? null, csaf, packages, site().offline)} license={site().license} />
}
