/** Whether an address stands for every address of the host: `0.0.0.0`, `::`, `[::]`, `*` and other ways to write them. */
export function isWildcard(written: string): boolean {
  const address = hostOf(written)
  return address === '*' || (/^[0:.]+$/.test(address) && address !== '') || /^(?:0*:)*:?ffff:0\.0\.0\.0$/i.test(address)
}

/** Whether an address, a name or an address with a port reaches no further than the host. */
export function isLoopback(written: string): boolean {
  const host = hostOf(written).toLowerCase()
  return host === 'localhost' || host === '::1' || /^(?:0+:)+0*1$/.test(host) || /^127(?:\.\d+){3}$/.test(host)
}

/** The host in a URL or an address, without user, port and brackets. */
function hostOf(written: string): string {
  const rest = written.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const authority = rest.slice(rest.lastIndexOf('@') + 1).replace(/[/?#].*$/s, '')
  const bracketed = /^\[([^\]]*)\]/.exec(authority)?.[1]
  if (bracketed !== undefined) return bracketed
  return authority.split(':').length === 2 ? (authority.split(':')[0] ?? '') : authority
}

/** The scheme of a URL in lower case; null where there is none. */
export const schemeOf = (written: string): string | null => /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(written)?.[1]?.toLowerCase() ?? null

/** Who logs in by a URL, or a name before an @ sign; passwords may hold that sign, and slashes. */
export function userOf(written: string): string {
  const rest = written.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const end = rest.lastIndexOf('@')
  return (end < 0 ? rest : rest.slice(0, end)).split(':')[0] ?? ''
}
