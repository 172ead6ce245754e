import type { Links } from '@/lib/build/job'
import type { CachedJob } from '@/lib/build/output/build-state'
import { Pointers } from '@/lib/build/postprocess/broken-links'
import type { LinkTarget } from '@/lib/build/postprocess/link-target'
import type { FinishedPage } from '@/lib/build/postprocess/postprocess'
import type { Problem } from '@/lib/input/problems/problem'

/** Where a finished page points, and what can be pointed at in it. */
export function linksOf({ kind, anchors, targets }: FinishedPage): Links {
  return { kind, anchors: [...anchors], targets: targetsToTexts(targets) }
}

/** The pages that jobs have made, by file. */
export function pagesIn(jobs: readonly CachedJob[]): ReadonlyMap<string, Links> {
  return new Map(jobs.flatMap(({ links }) => Object.entries(links)))
}

/** What is new in the output, and what was there before. */
type Change = Readonly<{ kept: readonly CachedJob[]; made: readonly CachedJob[]; before: Iterable<CachedJob> }>

/**
 * The links of the whole output that lead nowhere. Those of a page that was kept were right before: they are looked at again only where
 * something is gone that was there.
 *
 * @returns The problems, and how many links were looked at.
 */
export function brokenLinks({ kept, made, before }: Change): Readonly<{ problems: readonly Problem[]; count: number }> {
  const files = new Set([...kept, ...made].flatMap(({ files }) => files.map(({ file }) => file)))
  const pages = pagesIn([...kept, ...made])
  const anchors = new Map<string, ReadonlySet<string>>()
  const hasAnchor = (file: string, name: string) => {
    const known = anchors.get(file) ?? new Set(pages.get(file)?.anchors)
    anchors.set(file, known)
    return known.has(name)
  }
  const isGone = somethingIsGone(before, new Set(kept.map(({ id }) => id)), (file) => files.has(file), hasAnchor)
  const pointers = new Pointers()
  let count = 0
  for (const [file, { targets }] of (isGone ? [...kept, ...made] : made).flatMap(({ links }) => Object.entries(links))) {
    pointers.add(file, targets.map(toTarget))
    count += targets.length
  }
  const pageAt = (file: string) => {
    const page = pages.get(file)
    return page === undefined ? null : { kind: page.kind, hasAnchor: (name: string) => hasAnchor(file, name) }
  }
  return { problems: pointers.broken({ hasFile: (file) => files.has(file), pageAt }), count }
}

function somethingIsGone(
  before: Iterable<CachedJob>,
  kept: ReadonlySet<string>,
  hasFile: (file: string) => boolean,
  hasAnchor: (file: string, name: string) => boolean,
): boolean {
  for (const { id, files, links } of before) {
    if (kept.has(id)) continue
    if (files.some(({ file }) => !hasFile(file))) return true
    if (Object.entries(links).some(([file, page]) => page.anchors.some((name) => !hasAnchor(file, name)))) return true
  }
  return false
}

/** Targets as the state of a build holds them. */
export const targetsToTexts = (targets: readonly LinkTarget[]): string[] => targets.map(toText)

/** In a text the fragment begins at the first `#`; file names that hold one have it escaped. */
const toText = ({ path, fragment }: LinkTarget) => {
  const escaped = path.replaceAll('%', '%25').replaceAll('#', '%23')
  return fragment === '' ? escaped : `${escaped}#${fragment}`
}

function toTarget(text: string): LinkTarget {
  const at = text.indexOf('#')
  const path = at < 0 ? text : text.slice(0, at)
  return { path: path.replaceAll('%23', '#').replaceAll('%25', '%'), fragment: at < 0 ? '' : text.slice(at + 1) }
}
