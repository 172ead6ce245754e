import type { Mistake } from '@/lib/lint/mistake'
import type { Prose } from '@/lib/lint/piece'
import { sentencesOf } from '@/lib/lint/sentences'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const DATE = new RegExp(`\\b(\\d{4}-\\d{2}-\\d{2})\\b|\\b(?:(\\d{1,2}) )?(${MONTHS.join('|')})(?: (\\d{1,2}),)? (20\\d\\d)\\b`, 'gi')

/** Words that make the day after them one that is still to come. Past tense says that a plan was read, not that it holds. */
const TO_COME =
  /(?:(?<!was |were |had been )\b(?:planned|scheduled|due|expected)\b(?: \w+){0,2}|\b(?:will|shall|is to|are to|is going to)\b[^,;]*?|(?<!was |were )\b(?:maintained|supported) (?:until|till)|(?<!was )\bnot before|\b(?:ends?|expires?|retires?|comes out|(?:becomes|goes) \w+|reaches (?:\w+ ){1,3})|\bupcoming \w+ (?=of|on)|\bnext \w+,?) ?(?:(?:on|of|for|in|by|from|until|till|at))?[ :]*$/i

/** A day that has passed and reads as one to come; and an absence ("in no release yet") without the day on which it was so. */
export function passedDates(piece: Prose, today: string): Mistake[] {
  return sentencesOf(piece).flatMap(({ text, line }) => [
    ...[...text.matchAll(DATE)].flatMap((match) => {
      const day = dayOf(match)
      if (day === null || day > today || !(TO_COME.test(text.slice(Math.max(0, match.index - 300), match.index)) || isAhead(text, match)))
        return []
      return mistake(
        line,
        'passed-date',
        `${match[0]} has passed, but the text treats it as future`,
        'say what was planned and when the plan was read',
      )
    }),
    ...absences(text, line),
  ])
}

/** `On 2026-09-30 Nova will drop it`, `By October 2026 it will be gone`. */
function isAhead(text: string, { index, 0: date }: RegExpExecArray): boolean {
  return (
    /(?:^|[;:,] )(?:on|by|in) $/i.test(text.slice(Math.max(0, index - 6), index)) &&
    /^,?(?: \S+){1,2} will\b/.test(text.slice(index + date.length))
  )
}

/** What does not exist yet may exist tomorrow: such a sentence needs the day of the reading. */
function absences(text: string, line: number): Mistake[] {
  const [words] =
    /\b(?:in no release yet|no release yet|not (?:yet )?in any release|in none yet|master only|only on master|not been released(?: yet)?|not yet (?:released|supported|available|merged|implemented))\b/i.exec(
      text,
    ) ?? []
  const isDated = /\b20\d\d-\d\d(?:-\d\d)?\b/.test(text)
  // In the past tense it is told of a release or a day that is over.
  if (words === undefined || isDated || /\b(?:was|were|had) (?:\w+ )?$/.test(text.slice(0, text.indexOf(words)))) return []
  return mistake(
    line,
    'undated-absence',
    `"${words}" was true on a day that the sentence does not name`,
    'name the newest release that was read and the day: "in none up to 33.0.2, read 2026-08-21"',
  )
}

/** The last day that a date can mean. */
function dayOf([, iso, dayBefore, month, dayAfter, year]: RegExpMatchArray): string | null {
  if (iso !== undefined) return iso
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1
  if (number === 0) return null
  return `${year}-${String(number).padStart(2, '0')}-${(dayBefore ?? dayAfter ?? '31').padStart(2, '0')}`
}

const mistake = (line: number, reason: string, what: string, fix: string): Mistake[] => [{ line, reason, what, fix }]
