import { toCsv } from '@/lib/findings/csv'
import { toGithub } from '@/lib/findings/github'
import { toJunit } from '@/lib/findings/junit'
import { toMarkdown } from '@/lib/findings/markdown'
import type { Report } from '@/lib/findings/report'
import { toSarif } from '@/lib/findings/sarif'

const FORMS = {
  sarif: (report: Report) => `${JSON.stringify(toSarif(report), null, 1)}\n`,
  ...{ junit: toJunit, github: toGithub, csv: toCsv, markdown: toMarkdown },
} as const

/** The formats that are the same for every command. */
export const REPORT_FORMS = ['sarif', 'junit', 'github', 'csv', 'markdown'] as const satisfies (keyof typeof FORMS)[]

/** A report in one of them, with its last line end. */
export const reportForm = (form: (typeof REPORT_FORMS)[number], report: Report): string => FORMS[form](report)
