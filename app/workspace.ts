import type { CachedValues } from '@/lib/build/cached-values'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import { type Workspace, workspaceOf } from '@/lib/build/workspace'

type Given = Readonly<{ workspace: Workspace; library: BuiltLibrary; values: CachedValues }>

let handed: Given | null = null

/** Hand the routes what the pipeline has read; without it they read by themselves, as Next has them do. */
export function give(all: Given): void {
  handed = all
}

/** What the pipeline has handed over, if it is the pipeline that renders. */
export const given = (): Given | null => handed

/** Where the project is, what it reads, and on which day. */
export const workspace = (): Workspace => handed?.workspace ?? workspaceOf(process.env)
