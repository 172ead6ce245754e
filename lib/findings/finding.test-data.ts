import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    ...{ rule: 'OSSA-1', title: 'A hole', tags: ['CVE-2026-1'], help: 'https://portal.example/a/', kind: 'fail', answer: 'Affected' },
    ...{ severity: 'serious', rating: 'high', subject: { name: 'nova 1.0', purl: 'pkg:pypi/nova@1.0' }, place: null },
    ...{ message: 'It is in the range.', details: [['Fix', '1.1']], fingerprint: 'f1', suppressed: null, isNew: null },
    ...change,
  }
}

export const reportOf = (findings: readonly Finding[], change: Partial<Report> = {}): Report => ({
  ...{ command: 'affected', findings, notes: [], sum: 'affected: 1', when: { failOn: 'serious', failOnUnknown: false } },
  ...change,
})

/** A finding in which everything that somebody else writes is hostile. */
export const hostile = finding({
  title: 'c\u202ed | <script>x()</script> [a](javascript:x) `',
  subject: { name: 'n\u001b[31m "\' ]]>', purl: 'pkg:a\n' },
  place: { file: '=e\nf,::error::#%0A"<.txt', line: 3 },
  message: '=cmd()\r\n::error::% & </failure> ﹣',
  details: [['Only if', '@sum\u0000 | --> $(x)']],
  tags: ['CVE\n1'],
})
