import * as z from 'zod'

/*
 * What policies refer to in content/openstack, and no more: those files have an owner with stricter schemas, and hold much that a policy
 * does not read.
 */

const DriverRow = z.object({
  id: z.string(),
  /** Oldest first; a status holds until the next change. */
  changes: z.array(z.object({ series: z.string(), status: z.string() })).readonly(),
})
const MatrixRow = z.object({ id: z.string(), states: z.record(z.string(), z.string()) })

/** The files of content/openstack, and the keys that are read of each. */
export const FACT_FILES = { 'releases.yaml': ['releases'], 'drivers.yaml': ['drivers'], 'support-matrix.yaml': ['rows'] } as const

/** The parts of those files, merged. */
export const FactRows = z.object({
  /** Oldest first. */
  releases: z.array(z.object({ name: z.string() })).readonly(),
  drivers: z.array(DriverRow).readonly(),
  rows: z.array(MatrixRow).readonly().default([]),
})

/** Facts as policies ask for them. */
export type Facts = Readonly<{
  /** Names of release series, oldest first. */
  series: readonly string[]
  /** Driver -> series -> status; a series in which there was no such driver has none. */
  drivers: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Row of Nova's support matrix -> driver column -> status. */
  supportMatrix: ReadonlyMap<string, Readonly<Record<string, string>>>
}>

/** A driver with one of these words cannot be chosen. */
const GONE: readonly string[] = ['removed', 'not-present', 'dropped']

/** Spread rows out: for each series, the status of the last change up to it. */
export function toFacts({ releases, drivers, rows }: z.infer<typeof FactRows>): Facts {
  const series = releases.map(({ name }) => name)
  const statusesOf = (changes: readonly Readonly<{ series: string; status: string }>[]) => {
    const known = changes.map((change) => ({ from: series.indexOf(change.series), status: change.status })).filter(({ from }) => from >= 0)
    return new Map(
      series.flatMap((name, at): [string, string][] => {
        const last = known.findLast(({ from }) => from <= at)
        return last ? [[name, last.status]] : []
      }),
    )
  }
  return {
    series,
    drivers: new Map(drivers.map(({ id, changes }) => [id, statusesOf(changes)])),
    supportMatrix: new Map(rows.map(({ id, states }) => [id, states])),
  }
}

/** Whether a driver can be chosen in at least one of these series. */
export function canBeChosen(facts: Facts, driver: string, series: readonly string[]): boolean {
  return series.some((name) => {
    const status = facts.drivers.get(driver)?.get(name)
    return status !== undefined && !GONE.includes(status)
  })
}

/** The value of `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; undefined where there is none. */
export function factOf(facts: Facts, path: string): string | undefined {
  const [table, row = '', column = ''] = path.split('/')
  return table === 'drivers' ? facts.drivers.get(row)?.get(column) : facts.supportMatrix.get(row)?.[column]
}
