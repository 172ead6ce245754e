import { type Edit, edits } from '@/lib/export/history/edits'

/** A place where a text has changed: the lines around it, which stay, and what is gone and new, word by word. */
export type Change = Readonly<{ before: readonly string[]; parts: readonly Edit[]; after: readonly string[] }>

/** What a change of a text is, and how many words are new and gone. */
export type TextChanges = Readonly<{ changes: readonly Change[]; added: number; removed: number }>

const AROUND = 1

/**
 * What has changed between two texts, place by place.
 *
 * @returns null where it is another text: too much differs to be shown.
 */
export function textChanges(before: string, after: string): TextChanges | null {
  const lines = edits(before.split('\n'), after.split('\n'), (line) => line.trimEnd())
  if (lines === null) return null
  const changes = placesIn(lines)
  const parts = changes.flatMap((change) => change.parts)
  return { changes, added: wordsOf(parts, 'added'), removed: wordsOf(parts, 'removed') }
}

const wordsOf = (parts: readonly Edit[], wanted: Edit['kind']): number =>
  parts.reduce((sum, { kind, text }) => sum + (kind === wanted ? text.split(/\s+/).filter((word) => word !== '').length : 0), 0)

/** Runs of changed lines. Two that few lines part are one, so that no line around them is shown twice; new line breaks are no change. */
function placesIn(lines: readonly Edit[]): Change[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'same') continue
    const last = runs.at(-1)
    if (last !== undefined && at - last.to <= 2 * AROUND + 1) last.to = at
    else runs.push({ from: at, to: at })
  }
  const textsOf = (from: number, to: number) => lines.slice(from, to).map(({ text }) => text)
  return runs
    .map(({ from, to }) => ({
      before: textsOf(Math.max(0, from - AROUND), from),
      parts: wordEdits(lines.slice(from, to + 1)),
      after: textsOf(to + 1, to + 1 + AROUND),
    }))
    .filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'))
}

/** Lines that have changed, word by word; how they were broken does not count. */
function wordEdits(lines: readonly Edit[]): Edit[] {
  const textWithout = (kind: Edit['kind']) => lines.flatMap((line) => (line.kind === kind ? [] : [line.text])).join('\n')
  const [before, after] = [textWithout('added'), textWithout('removed')]
  const words = edits(split(before), split(after), (word) => (word.trim() === '' ? ' ' : word))
  if (words === null)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return joined(words)
}

const split = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

/** Neighbours of one kind as one, removals before additions. Where only a blank parts two changes, they are one. */
function joined(words: readonly Edit[]): Edit[] {
  const parts: Edit[] = []
  let [removed, added, same] = ['', '', '']
  const flush = () => {
    const isBlankAfter = /\s$/.test(removed) && /\s$/.test(added)
    const after = isBlankAfter ? (/\s+$/.exec(added)?.[0] ?? '') : ''
    const changed: Edit[] = [
      { kind: 'removed', text: isBlankAfter ? removed.trimEnd() : removed },
      { kind: 'added', text: isBlankAfter ? added.trimEnd() : added },
    ]
    for (const part of changed) if (part.text !== '') parts.push(part)
    ;[removed, added, same] = ['', '', after]
  }
  const show = () => {
    if (same !== '') parts.push({ kind: 'same', text: same })
    same = ''
  }
  for (const { kind, text } of words) {
    const isInside = removed + added !== ''
    if (kind === 'same' && isInside && text.trim() === '') {
      removed += text
      added += text
    } else if (kind === 'same') {
      if (isInside) flush()
      same += text
    } else {
      if (!isInside) show()
      if (kind === 'removed') removed += text
      else added += text
    }
  }
  if (removed + added !== '') flush()
  show()
  return parts
}
