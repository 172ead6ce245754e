import type { Problem } from '@/lib/input/problems/problem'

/** A problem of a page as a whole: exported pages are one line, so there is none to name. */
export const problemIn = (file: string, reason: string, what: string, fix: string): Problem => ({
  file,
  line: null,
  reason,
  what,
  fix,
  level: 'error',
})
