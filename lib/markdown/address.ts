/** Where a link may lead: the web, a mailbox, or a place of this site. */
export type Address =
  | Readonly<{ kind: 'web'; href: string; host: string; isSecure: boolean }>
  | Readonly<{ kind: 'mail'; href: string }>
  | Readonly<{ kind: 'own'; href: string }>

const MAIL = /^mailto:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/i
const WEB = /^https?:\/\/[^\s\\/?#@]{1,253}(?:[/?#]|$)/i
const UNFIT = /[\u0000-\u001f\u007f-\u00a0\\]/

/**
 * Read an address of a document.
 *
 * @returns Null for all that must not become a link: other schemes, wrong slashes, a user part before the host, line breaks, header
 *   fields of a mail, paths relative to the page.
 */
export function parseAddress(text: string): Address | null {
  if (UNFIT.test(text) || text.length > 4000) return null
  if (/^#[\w.~%-]+$/.test(text) || (/^\/(?!\/)[\w./~%#=&?+-]*$/.test(text) && !text.includes('..'))) return { kind: 'own', href: text }
  if (MAIL.test(text)) return { kind: 'mail', href: text }
  if (!WEB.test(text) || !URL.canParse(text)) return null
  const { hostname: host, protocol, href } = new URL(text)
  if (host === '') return null
  const isPlain = /^[\u0021-\u007e]+$/.test(text) && /^https?:/.test(text)
  return { kind: 'web', href: isPlain ? text : href, host, isSecure: protocol === 'https:' }
}

const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,63}(?:[/:?#]\S*)?)$/iu

/** Whether the words of a link name another host than the one it leads to, or one that can be mistaken for it. */
export function hidesHost(words: string, host: string): boolean {
  const shown = words.trim().toLowerCase()
  if (/(?:^|\.)xn--/.test(host)) return !shown.includes(host)
  if (!LOOKS_LIKE_ADDRESS.test(shown)) return false
  const address = /^https?:/.test(shown) ? shown : `https://${shown}`
  return !URL.canParse(address) || new URL(address).hostname !== host
}
