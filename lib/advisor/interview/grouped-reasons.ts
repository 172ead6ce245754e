type Reason = Readonly<{ says: string; effect: string; certain: boolean; severity: string | null; evidence: readonly string[] }>

/**
 * Reasons that begin with the same sentence told together: what a platform lacks once, then everything that asks for it.
 *
 * @param reasons The worst first, as its severity is that of those that are told with it; not changed.
 */
export function groupedReasons<R extends Reason>(reasons: readonly R[]): R[] {
  const groups: R[] = []
  for (const reason of reasons) {
    const [lead, rest] = splitAfterFirst(reason.says)
    const at = groups.findIndex(
      (each) => rest !== '' && each.effect === reason.effect && each.certain === reason.certain && splitAfterFirst(each.says)[0] === lead,
    )
    const known = groups[at]
    if (known === undefined) groups.push(reason)
    else groups[at] = { ...known, says: `${known.says} ${rest}`, evidence: [...new Set([...known.evidence, ...reason.evidence])] }
  }
  return groups
}

function splitAfterFirst(text: string): [first: string, rest: string] {
  const end = text.search(/(?<=[.!?]) (?=[A-Z“"])/)
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
}
