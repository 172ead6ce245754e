import type { Problem } from '@/lib/problems/problem'
import type { Citation } from '@/lib/technologies/citation'
import type { ControlGoal } from '@/lib/technologies/control'
import type { Escape } from '@/lib/technologies/escape'
import type { Technology } from '@/lib/technologies/technology'
import type { TimelineEvent } from '@/lib/technologies/timeline-event'

export type Path = readonly PropertyKey[]

/** A file that its schema has accepted, with its places. */
export type Located<T> = Readonly<{ file: string; value: T; lineOf: (path: Path) => number }>

/** The files of a catalogue, each accepted by its schema. */
export type LocatedCatalogue = Readonly<{
  citations: Located<{ citations: Readonly<Record<string, Citation>> }>
  technologies: readonly Located<Technology>[]
  escapes: Located<{ escapes: readonly Escape[] }>
  controls: readonly Located<ControlGoal>[]
  timeline: Located<{ events: readonly TimelineEvent[] }>
}>

/** An error at a place of a file. */
export function problem(file: Located<unknown>, path: Path, reason: string, what: string, fix: string): Problem {
  return { file: file.file, line: file.lineOf(path), reason, what, fix, level: 'error' }
}
