import type { Decision } from '@/lib/advisor/export/decision'

const HEAD = [
  'policy',
  'digest',
  'link',
  'answers',
  'candidate',
  'status',
  'control',
  'required',
  'certain',
  'depends',
  'do',
  'file',
  'snippet',
  'settings',
  'check',
  'reasons',
  'evidence',
]

/** The controls of what is recommended (or may be), a line each, by RFC 4180; every line says again what it rests on, and why this very control. */
export function controlsCsv(decision: Decision): string {
  const taken = decision.options.filter(({ id }) => decision.recommended.includes(id) || decision.possible.includes(id))
  const evidence = (ids: readonly string[]) =>
    ids.map((id) => {
      const found = decision.evidence.find((each) => each.id === id)
      return found ? `${id} ${found.url}` : id
    })
  const lines = taken.flatMap(({ id, status, controls }) =>
    controls.map((control) => [
      `${decision.policy.id} ${decision.policy.version}`,
      decision.policy.digest,
      decision.link,
      decision.answers.map(({ question, options }) => `${question}=${options === '?' ? '?' : options.join(',')}`).join('; '),
      id,
      status,
      control.id,
      control.required ? 'yes' : 'no',
      control.certain ? 'yes' : 'perhaps',
      control.depends.join(' '),
      control.do,
      control.snippet?.file ?? '',
      control.snippet?.text ?? '',
      control.settings
        .map(({ file, section, option, value }) => `${file}: ${section === null ? '' : `[${section}] `}${option} = ${value}`)
        .join('; '),
      control.check,
      control.why.join(' '),
      evidence(control.evidence).join(' '),
    ]),
  )
  return [HEAD, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
