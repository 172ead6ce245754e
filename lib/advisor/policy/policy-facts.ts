/** What a policy refers to of OpenStack, as `policyFacts` of lib/facts/openstack hands it over; the rest of those facts is not read here. */
export type Facts = Readonly<{
  /** Release series, oldest first. */
  releases: readonly Readonly<{ name: string }>[]
  /** The status of each driver in each series. */
  drivers: readonly Readonly<{ id: string; series: Readonly<Record<string, string>> }>[]
  /** Rows of Nova's support matrix: driver column -> state. */
  supportMatrix: readonly Readonly<{ id: string; status: Readonly<Record<string, string>> }>[]
}>

/** A driver with one of these words cannot be chosen. */
const GONE: readonly string[] = ['removed', 'not-present']

/** Whether a driver can be chosen in at least one of these series. */
export function canBeChosen(facts: Facts, driver: string, series: readonly string[]): boolean {
  const status = facts.drivers.find(({ id }) => id === driver)?.series ?? {}
  return series.some((name) => !GONE.includes(status[name] ?? 'not-present'))
}

/** The value of `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; undefined where there is none. */
export function factOf(facts: Facts, path: string): string | undefined {
  const [table, row = '', column = ''] = path.split('/')
  return table === 'drivers'
    ? facts.drivers.find(({ id }) => id === row)?.series[column]
    : facts.supportMatrix.find(({ id }) => id === row)?.status[column]
}
