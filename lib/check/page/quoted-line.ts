import type { Kind } from '@/lib/check/kind'
import { shownName, shownValue } from '@/lib/check/secrets'
import { printable } from '@/lib/input/problems/printable'

const LONGEST_TAG = 2_000
const HIDDEN = '(not shown)'

/**
 * A line as a page may quote it: never a secret, never an option for QEMU's command line, and nothing of what is not understood.
 *
 * @param rest The file from the line on: a tag may go on in the next ones.
 * @param option The name that stands there: the last part of a path of elements.
 * @param isSecret Whether the catalogue calls the option a secret.
 * @returns null where the line is nothing that can be quoted.
 */
export function quotedLine(rest: string, kind: Kind, option: string, isSecret: boolean): string | null {
  const end = rest.indexOf('\n')
  return kind === 'domain' ? quotedTag(rest, option) : quotedSetting(end < 0 ? rest : rest.slice(0, end), isSecret)
}

function quotedSetting(line: string, isSecret: boolean): string | null {
  const head = /^\s*\[([^\]]{1,80})\]/.exec(line)?.[1]
  if (head !== undefined) return `[${shownName(head)}]`
  const [, dashes = '', name, sign = '', value = ''] = /^\s*(--)?([A-Za-z_][\w.[\]-]{0,79})(\s*[=:]\s*)(.*)$/.exec(line) ?? []
  if (name === undefined) return null
  const flag = /^\s*--\w+\s*$/.exec(line) // of 2011: a flag without a value
  return printable(flag === null ? `${dashes}${shownName(name)}${sign}${shownValue(name, value, isSecret)}` : line.trim())
}

/** The start tag of an element: what its attributes say, but for those that may hold a secret. */
function quotedTag(rest: string, option: string): string | null {
  const local = /([\w-]+)$/.exec(option)?.[1] ?? ''
  const [, name, inside = '', close = ''] =
    new RegExp(`<((?:[\\w-]+:)?${local})((?:\\s[^<>]*?)?)(/?)>`).exec(rest.slice(0, LONGEST_TAG)) ?? []
  if (name === undefined) return null
  const isHidden = name.includes(':') || /secret|auth|encryption/i.test(name)
  const shown = [...inside.matchAll(/([\w:-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g)].map(([, key = '', one, two]) => {
    const value = isHidden || /pass|secret|token|key|data=/i.test(one ?? two ?? '') ? HIDDEN : shownValue(key, one ?? two ?? '', false)
    return `${key}='${value}'`
  })
  return printable(`<${[name, ...shown].join(' ')}${close}>`)
}
