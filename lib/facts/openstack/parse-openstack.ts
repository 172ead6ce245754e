import type { z } from 'zod'
import { type Driver, DriverFile } from '@/lib/facts/openstack/driver'
import { type Located, referenceProblems } from '@/lib/facts/openstack/references'
import type { Release } from '@/lib/facts/openstack/release'
import { ReleaseFile } from '@/lib/facts/openstack/release-file'
import { type SupportMatrix, SupportMatrixFile } from '@/lib/facts/openstack/support-matrix'
import type { Source } from '@/lib/facts/openstack/words'
import type { Problem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { readYaml } from '@/lib/input/yaml/read-yaml'

/** What is known of OpenStack: series, drivers of Nova, and what each of them can do. */
export type OpenStack = Readonly<{
  /** The oldest day on which a file was read against its sources. */
  asOf: string
  /** The days on which the series and the drivers were read. */
  releasesAsOf: string
  driversAsOf: string
  /** Oldest first. */
  releases: readonly Release[]
  releaseSources: readonly Source[]
  drivers: readonly Driver[]
  /** The sources that changes of drivers name. */
  driverSources: Readonly<Record<string, Source>>
  matrix: SupportMatrix
}>

type OpenStackReading =
  | Readonly<{
      kind: 'read'
      openstack: OpenStack
      /** `releases.yaml` with its places. */
      releaseFile: Located<Pick<OpenStack, 'releases'>>
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Base names of the files of `content/openstack/`. */
export const OPENSTACK_FILES = ['releases.yaml', 'drivers.yaml', 'support-matrix.yaml'] as const

/** Read the files of `content/openstack/`, then check what they say about each other. */
export function parseOpenStack(files: readonly TextFile[]): OpenStackReading {
  const problems: Problem[] = []
  const read = <S extends z.ZodType>(schema: S, name: (typeof OPENSTACK_FILES)[number]): Located<z.output<S>> | null => {
    const found = files.find(({ file }) => file.endsWith(name))
    if (!found) {
      problems.push({ file: name, line: null, reason: 'missing-file', what: 'there is no such file', fix: 'add it', level: 'error' })
      return null
    }
    const reading = readYaml(schema, found.text, { file: found.file })
    if (reading.kind === 'read') return { file: found.file, value: reading.value, lineOf: reading.lineOf }
    for (const problem of reading.problems) problems.push(problem)
    return null
  }
  const releases = read(ReleaseFile, 'releases.yaml')
  const drivers = read(DriverFile, 'drivers.yaml')
  const matrix = read(SupportMatrixFile, 'support-matrix.yaml')
  const all = [...problems, ...referenceProblems({ releases, drivers, matrix })]
  if (all.length > 0 || releases === null || drivers === null || matrix === null) return { kind: 'refused', problems: all }
  const days = [releases.value.asOf, drivers.value.asOf, matrix.value.asOf].toSorted()
  return {
    kind: 'read',
    openstack: {
      asOf: days[0] ?? '',
      releasesAsOf: releases.value.asOf,
      driversAsOf: drivers.value.asOf,
      releases: releases.value.releases,
      releaseSources: releases.value.sources,
      drivers: drivers.value.drivers,
      driverSources: drivers.value.sources,
      matrix: matrix.value,
    },
    releaseFile: releases,
  }
}
