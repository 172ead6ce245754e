import type { ControlGoal } from '@/lib/facts/controls/control'
import type { Escape } from '@/lib/facts/escapes/escape'
import type { Citation } from '@/lib/facts/technologies/citation'
import type { Technology } from '@/lib/facts/technologies/technology'
import type { TimelineEvent } from '@/lib/facts/timeline/timeline-event'
import type { Problem } from '@/lib/input/problems/problem'

export type Path = readonly PropertyKey[]

/** A file that its schema has accepted, with its places. */
export type Located<T> = Readonly<{ file: string; value: T; lineOf: (path: Path) => number }>

/** The files of a catalogue that their schemas have accepted; null, or not in the list, are those that they have not. */
export type LocatedCatalogue = Readonly<{
  citations: Located<{ citations: Readonly<Record<string, Citation>> }> | null
  technologies: readonly Located<Technology>[]
  /** Whether no file of a technology is missing from the list. */
  hasEveryTechnology: boolean
  escapes: Located<{ escapes: readonly Escape[] }> | null
  controls: readonly Located<ControlGoal>[]
  /** Whether no file of controls is missing from the list. */
  hasEveryControl: boolean
  timeline: Located<{ events: readonly TimelineEvent[] }> | null
}>

/** The items of a file that may have been refused, each with the file and its path. */
export function itemsOf<K extends string, T>(
  file: Located<Readonly<Record<K, readonly T[]>>> | null,
  key: K,
): readonly Readonly<{ in: Located<unknown>; path: Path; item: T }>[] {
  return file === null ? [] : file.value[key].map((item, at) => ({ in: file, path: [key, at], item }))
}

/** An error at a place of a file. */
export function problem(file: Located<unknown>, path: Path, reason: string, what: string, fix: string): Problem {
  return { file: file.file, line: file.lineOf(path), reason, what, fix, level: 'error' }
}
