/** What a variable stands for: a text; null where the option has none; `computed` where the service works it out; undefined where there is no such option. */
type Variable = (name: string, section: string) => string | null | 'computed' | undefined

const DEEPEST = 10
const LONGEST = 20_000
const VARIABLE = /\$(?:(\$)|\{([_a-z][._a-z0-9]*)\}|([_a-z][._a-z0-9]*))/gi

/**
 * Put the values of `$my_ip`, `${my_ip}` and `$section.option` into a value; `$$` and `\$` are a dollar sign. A variable that the service
 * works out stays as it is written.
 *
 * @returns null where a variable means nothing, or the text has no end.
 */
export function interpolate(text: string, section: string, variable: Variable, depth = 0): string | null {
  if (!text.includes('$')) return text
  if (depth > DEEPEST) return null
  let isKnown = true
  let length = 0
  const replaced = text
    .replaceAll('\\$', '$$$$')
    .replace(VARIABLE, (written, dollar: string | undefined, braced?: string, bare?: string) => {
      if (dollar !== undefined) return '$'
      if (!isKnown) return ''
      const value = variable(braced ?? bare ?? '', section)
      if (value === undefined) isKnown = false
      if (value === null || value === undefined) return ''
      if (value === 'computed') return written
      const inner = interpolate(value, section, variable, depth + 1)
      length += inner?.length ?? 0
      if (inner === null || length > LONGEST) isKnown = false
      return isKnown ? (inner ?? '') : ''
    })
  return isKnown && replaced.length <= LONGEST ? replaced : null
}
