import type { Report } from '@/lib/formats/markdown/problem-list'

/** What a skeleton leaves for its author. */
export const TO_WRITE = 'TO WRITE'

/** Report what a skeleton left and nobody has written yet: it must not be published by accident. */
export function checkFinished(text: string, report: Report) {
  for (const [index, line] of text.split('\n').entries())
    if (line.includes(TO_WRITE)) report(index + 1, 'unfinished', `here stands "${TO_WRITE}"`, 'write it')
}
