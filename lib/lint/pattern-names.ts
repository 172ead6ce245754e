/** What a pattern may have around the names that it looks for. */
const AROUND = /^\^?(?:\[\[:space:\]\]\*|\[ \\t\]\*|\\s\*)?|(?:\[\[:space:\]\]\*|\[ \\t\]\*|\\s\*)?(?:\[=:\]|\[:=\]|=|:)?$/g
const MOST = 300

/**
 * The names that an extended regular expression lists: `^[[:space:]]*(listen_(tcp|tls)|auth_tcp)[[:space:]]*=` lists three.
 *
 * @returns null where it says more than names, groups, `|` and `?`, or multiplies groups.
 */
export function namesListed(pattern: string): readonly string[] | null {
  const plain = pattern.replace(AROUND, '')
  if (!/^[a-z0-9_()|?]+$/.test(plain) || !/[a-z]_|_[a-z]/.test(plain)) return null
  let at = 0
  const alternatives = (): string[] | null => {
    const found: string[] = []
    for (;;) {
      const sequence = sequenceOf()
      if (sequence === null) return null
      for (const each of sequence) found.push(each)
      if (plain.charAt(at) !== '|' || found.length > MOST) return found.length > MOST ? null : found
      at += 1
    }
  }
  const sequenceOf = (): string[] | null => {
    let texts: string[] = ['']
    while (at < plain.length && !/[|)]/.test(plain.charAt(at))) {
      const isGroup = plain.charAt(at) === '('
      at += 1
      const part: string[] | null = isGroup ? alternatives() : [plain.charAt(at - 1)]
      if (part === null || (isGroup && plain.charAt(at) !== ')')) return null
      if (isGroup) at += 1
      const each: string[] = plain.charAt(at) === '?' ? ['', ...part] : part
      if (plain.charAt(at) === '?') at += 1
      if (texts.length > 1 && each.length > 1) return null // a product, of which nobody wants every name
      texts = texts.flatMap((text) => each.map((end) => text + end))
    }
    return texts
  }
  const names = alternatives()
  return at < plain.length ? null : names
}
