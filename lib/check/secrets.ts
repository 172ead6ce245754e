import { printable } from '@/lib/input/problems/printable'

const LONGEST = 120
const SECRET_NAME = /pass(?:word|wd|phrase)?$|secret|(?:^|_)(?:token|fixed_key|key_data|private_key|credential)s?$|(?:^|_)connection$/i
const PLAIN_WORD = /^(?:true|false|yes|no|on|off|[01]|none)$/i

/**
 * A value as it may be shown: never that of a secret, and of a URL nothing before its last @ sign and nothing behind a question mark.
 *
 * @param isSecret Whether the catalogue calls the option a secret; names that sound like one count as well, but for the words of a switch.
 */
export function shownValue(name: string, value: string, isSecret: boolean): string {
  if ((isSecret || SECRET_NAME.test(name)) && !value.includes('://'))
    return PLAIN_WORD.test(value.trim()) && !isSecret ? value : '(set; not shown)'
  const cut = value.split('\n').map(withoutCredentials).join(' ')
  const shown = printable(cut)
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
}

/** What stands before the last @ sign of a connection may be a password, in whichever of its hosts. */
function withoutCredentials(line: string): string {
  if (!line.includes('://')) return line
  const end = line.lastIndexOf('@')
  const scheme = /^([^:]{0,40}):\/\//.exec(line)?.[1] ?? ''
  const rest = end < 0 ? line : `${scheme}://…@${line.slice(end + 1)}`
  return rest.replace(/\?.*$/s, '?…')
}

/** A name out of a file as it may be shown: what a secret without a name would look like is not. */
export function shownName(name: string): string {
  const isName = /^[A-Za-z_][A-Za-z0-9_.:-]{0,79}$/.test(name) && !(name.length > 20 && !/[_.:-]/.test(name))
  return isName ? name : '(a name that is not shown)'
}
