import type { z } from 'zod'
import { type ControlGoal, controlFileSchema } from '@/lib/facts/controls/control'
import { oneSidedOpposites } from '@/lib/facts/controls/opposites'
import { type Escape, escapeFileSchema } from '@/lib/facts/escapes/escape'
import { type Citation, CitationFile, CitationIds, type Citations } from '@/lib/facts/technologies/citation'
import type { Located } from '@/lib/facts/technologies/located'
import { nameProblems } from '@/lib/facts/technologies/names'
import type { OpenStackIds } from '@/lib/facts/technologies/openstack-ids'
import { referenceProblems, unusedCitations } from '@/lib/facts/technologies/references'
import { type Technology, technologySchema } from '@/lib/facts/technologies/technology'
import { oldestFirst, type TimelineEvent, timelineFileSchema } from '@/lib/facts/timeline/timeline-event'
import type { Problem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { readYaml, type YamlReading } from '@/lib/input/yaml/read-yaml'

/** The texts of all files about technologies. */
export type CatalogueFiles = Readonly<{
  citations: TextFile
  technologies: readonly TextFile[]
  escapes: TextFile
  controls: readonly TextFile[]
  timeline: TextFile
}>

/** Everything that `/technologies/` and `/timeline/` show. */
export type Catalogue = Readonly<{
  /** In the order of the comparison. */
  technologies: readonly Technology[]
  /** What the list of escapes is and is not. */
  selection: string
  /** Newest first; ties break on id. */
  escapes: readonly Escape[]
  /** In their own order. */
  goals: readonly ControlGoal[]
  /** Oldest first. */
  timeline: readonly TimelineEvent[]
}>

type CatalogueReading = Readonly<{ kind: 'read'; catalogue: Catalogue }> | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/**
 * Read all files about technologies, then check what they say about each other.
 *
 * @param openstack Ids of `content/openstack/`; null leaves references to them unchecked.
 * @returns The catalogue, or every problem of every file.
 */
export function parseCatalogue(files: CatalogueFiles, openstack: OpenStackIds | null): CatalogueReading {
  const problems: Problem[] = []
  const read = <S extends z.ZodType>(schema: S, { file, text }: TextFile): Located<z.output<S>> | null => {
    const reading: YamlReading<z.output<S>> = readYaml(schema, text, { file })
    if (reading.kind === 'read') return { file, value: reading.value, lineOf: reading.lineOf }
    for (const problem of reading.problems) problems.push(problem)
    return null
  }
  const citationFile = read(CitationFile, files.citations)
  const citations = citationFile?.value.citations ?? stopgaps(files.citations)
  if (citations === null) return { kind: 'refused', problems }
  const technologies = files.technologies.map((file) => read(technologySchema(citations), file)).filter((each) => each !== null)
  const escapes = read(escapeFileSchema(citations), files.escapes)
  const controls = files.controls.map((file) => read(controlFileSchema(citations), file)).filter((each) => each !== null)
  const timeline = read(timelineFileSchema(citations), files.timeline)

  const hasEveryTechnology = technologies.length === files.technologies.length
  const hasEveryControl = controls.length === files.controls.length
  const located = { citations: citationFile, technologies, hasEveryTechnology, escapes, controls, hasEveryControl, timeline }
  const unused = problems.length === 0 ? unusedCitations(located) : []
  const all = [...problems, ...nameProblems(located), ...referenceProblems(located, openstack), ...oneSidedOpposites(located), ...unused]
  if (all.length > 0 || escapes === null || timeline === null) return { kind: 'refused', problems: all }
  return {
    kind: 'read',
    catalogue: {
      technologies: technologies.map(({ value }) => value).toSorted((a, b) => a.order - b.order),
      selection: escapes.value.selection,
      escapes: escapes.value.escapes.toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1)),
      goals: controls.map(({ value }) => value).toSorted((a, b) => a.order - b.order),
      timeline: oldestFirst(timeline.value.events),
    },
  }
}

/** Something to cite for every id of a file of citations that was refused, so that other files can be read; null if not even ids can. */
function stopgaps({ file, text }: TextFile): Citations | null {
  const reading = readYaml(CitationIds, text, { file })
  if (reading.kind === 'refused') return null
  const stopgap: Citation = { title: 'refused', url: 'https://example.org', asOf: '2000-01-01', stands: 'living' }
  return Object.fromEntries(reading.value.map((id) => [id, stopgap]))
}
