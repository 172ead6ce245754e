import { badCvesIn } from '@/lib/formats/ossn/cves'
import type { SourceLine } from '@/lib/formats/ossn/source-line'
import type { Problem } from '@/lib/input/problems/problem'

const HTML =
  /<(?:\/?(?:a|audio|base|body|button|center|details|dialog|div|embed|font|form|h[1-6]|head|html|iframe|img|input|link|marquee|math|meta|object|p|picture|portal|script|select|source|span|style|svg|table|template|textarea|title|video)(?=[\s/>])|!--|!\[CDATA|!DOCTYPE|\?php)/i
const SCHEME =
  /(?:^|[^\w])((?:javascript|vbscript|data|file|ftp|jar|blob|view-source|feed|tel|sms|wss?|ms-[a-z]{1,20}):)(?=\S)|https?:(?!\/\/[^/\\\s])(?=\S)/i

/** Warnings about text that is shown otherwise than its author may expect; code does not count. */
export function textWarnings(lines: readonly SourceLine[], file: string, isCode: (line: number) => boolean): Problem[] {
  const warn = (line: number, reason: string, what: string, fix: string): Problem => ({ file, line, reason, what, fix, level: 'warning' })
  return lines.flatMap(({ text, number, indent }) => [
    ...badCvesIn(text).map((word) =>
      warn(number, 'bad-cve', `"${word}" looks like a CVE id and is none`, 'write CVE-YYYY-NNNN, or nothing'),
    ),
    ...(isCode(number) || indent >= 4 || !HTML.test(text) ? [] : [warn(number, 'raw-html', 'HTML is shown as text', 'write plain text')]),
    ...(isCode(number) || !SCHEME.test(text) ? [] : [warn(number, 'unsafe-url', 'an address is not made a link', 'use https:')]),
  ])
}
