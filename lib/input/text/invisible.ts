import type { Problem } from '@/lib/input/problems/problem'
import { isJoinerNeeded } from '@/lib/input/text/is-joiner-needed'
import { nameOf } from '@/lib/input/text/name-of'

const JOINERS = '\u200c\u200d'
const INVISIBLE =
  /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const SEPARATOR = /[\u2028\u2029]/

/**
 * Drop characters that nobody sees, with one warning a line. A line separator becomes a blank. A joiner stays where its script needs
 * it, and between emoji.
 */
export function dropInvisible(lines: readonly string[], file: string): { text: string; warnings: Problem[] } {
  const warnings: Problem[] = []
  const kept = lines.map((line, index) => {
    const dropped = new Set<string>()
    const text = line.replace(INVISIBLE, (char, at: number) => {
      if (JOINERS.includes(char) && isJoinerNeeded(line, at)) return char
      dropped.add(nameOf(char))
      return SEPARATOR.test(char) ? ' ' : ''
    })
    if (dropped.size > 0) warnings.push(warning(file, index + 1, [...dropped]))
    return text
  })
  return { text: kept.join('\n'), warnings }
}

function warning(file: string, line: number, names: readonly string[]): Problem {
  const what = `${names.join(', ')} cannot be seen and was dropped`
  return { file, line, reason: 'invisible-char', what, fix: 'remove it', level: 'warning' }
}
