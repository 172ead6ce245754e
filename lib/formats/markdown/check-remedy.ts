import type { FrontMatter } from '@/lib/formats/markdown/front-matter'
import type { Report } from '@/lib/formats/markdown/problem-list'

/** The services of OpenStack, and what they share: an operator runs them by series, and must be told what to do on each. */
const OF_OPENSTACK: ReadonlySet<string> = new Set(
  'barbican blazar ceilometer cinder cyborg designate glance heat horizon ironic keystone magnum manila masakari mistral neutron nova octavia placement sahara senlin swift tacker trove watcher zaqar zun'.split(
    ' ',
  ),
)

type Front = Readonly<{ value: FrontMatter; lineOf: (path: readonly PropertyKey[]) => number }>

/** Report an advisory on OpenStack that does not say what to do on a series. */
export function checkRemedy({ value: { affected, remedy }, lineOf }: Front, report: Report) {
  const named = affected.find(({ product }) => OF_OPENSTACK.has(product))?.product
  if (named !== undefined && remedy === undefined)
    report(
      lineOf(['affected']),
      'no-remedy',
      `${named} comes in series, and no remedy is stated`,
      'add "remedy:" with "default:", what to do on all series',
    )
}
