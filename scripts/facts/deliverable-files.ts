import { z } from 'zod'
import { formatProblem } from '@/lib/input/problems/problem'
import { openYaml } from '@/lib/input/yaml/open-yaml'
import { FactsError } from './checkout'

/** Where a key has no value, text has none either. */
function orNothing<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' || value === 'null' ? undefined : value), schema.optional())
}

const Text = orNothing(z.string())

const SeriesStatus = z.array(
  z.object({
    name: z.string(),
    'release-id': Text,
    status: z.string(),
    'initial-release': Text,
    'eol-date': Text,
    slurp: Text,
    'next-phase': orNothing(z.object({ status: z.string(), date: Text })),
  }),
)

const DeliverableFile = z.object({
  type: Text,
  team: Text,
  'release-model': Text,
  'repository-settings': orNothing(z.record(z.string(), z.unknown())),
  releases: orNothing(
    z.array(z.object({ version: z.string(), projects: orNothing(z.array(z.object({ repo: Text, 'tarball-base': Text }))) })),
  ),
})
type DeliverableFile = z.infer<typeof DeliverableFile>

/** `data/series_status.yaml` of openstack/releases, newest series first. */
export function readSeries(text: string) {
  return read(SeriesStatus, text, 'data/series_status.yaml').map((each) => ({
    name: each.name,
    release_id: each['release-id'] ?? null,
    status: each.status,
    initial_release: each['initial-release'] ?? null,
    eol_date: each['eol-date'] ?? null,
    slurp: each.slurp === 'yes' || each.slurp === 'true',
    next_phase: each['next-phase'] ? { status: each['next-phase'].status, date: each['next-phase'].date ?? null } : null,
  }))
}
export type SeriesRow = ReturnType<typeof readSeries>[number]

/** A file `deliverables/<series>/<name>.yaml`. */
export function readDeliverableFile(text: string, path: string): DeliverableFile {
  return read(DeliverableFile, text, path)
}

function read<S extends z.ZodType>(schema: S, text: string, path: string): z.output<S> {
  const opened = openYaml(text, { file: path }, { scalars: 'text', top: 'any' }) // `1.10` is a version, not a number
  if (opened.kind === 'refused') throw new FactsError(opened.problems.map(formatProblem).join('\n'))
  const result = schema.safeParse(opened.value)
  if (!result.success) throw new FactsError(`${path}: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`)
  return result.data
}
