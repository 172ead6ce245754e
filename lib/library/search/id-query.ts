/** An id that somebody may have typed: as its publisher writes it, and where to look where no document here bears it. */
export type AskedId = Readonly<{ id: string; url: string }>

type Family = Readonly<{ numbers: 1 | 2; digits: number; url: (id: string, numbers: readonly number[]) => string }>

/** Families of ids: how many numbers follow the letters, and how many digits the last of them has at least. */
const FAMILIES: Readonly<Record<string, Family>> = {
  BH: { numbers: 2, digits: 3, url: () => '/advisories/' },
  CVE: { numbers: 2, digits: 4, url: (id) => `https://www.cve.org/CVERecord?id=${id}` },
  GO: { numbers: 2, digits: 4, url: (id) => `https://pkg.go.dev/vuln/${id}` },
  HSEC: { numbers: 2, digits: 4, url: (id) => `https://haskell.github.io/security-advisories/advisory/${id}.html` },
  OSSA: { numbers: 2, digits: 3, url: (id) => `https://security.openstack.org/ossa/${id}.html` },
  OSSN: { numbers: 1, digits: 4, url: (id) => `https://wiki.openstack.org/wiki/OSSN/${id}` },
  PYSEC: { numbers: 2, digits: 1, url: (id) => `https://osv.dev/vulnerability/${id}` },
  RUSTSEC: { numbers: 2, digits: 4, url: (id) => `https://rustsec.org/advisories/${id}.html` },
  VMSA: { numbers: 2, digits: 4, url: () => 'https://support.broadcom.com/web/ecx/security-advisory' },
  XSA: { numbers: 1, digits: 1, url: (_, [number]) => `https://xenbits.xen.org/xsa/advisory-${number}.html` },
}
const SHAPE = /^([a-z]{2,8})[\s:_/-]*(\d{1,10})(?:[\s:_/-]+(\d{1,10}))?$/i
const GHSA = /^ghsa(?:[\s_-]+[a-z0-9]{4}){3}$/i

/** The id that a query is, in any spelling: `ossn 1`, `ossn56`, `cve 2024 32498`; null for any other query. */
export function idAsked(words: string): AskedId | null {
  const text = words.trim()
  if (GHSA.test(text)) {
    const id = `GHSA${text
      .slice(4)
      .toLowerCase()
      .replace(/[\s_-]+/g, '-')}`
    return { id, url: `https://github.com/advisories/${id}` }
  }
  const [, letters = '', first = '', second] = SHAPE.exec(text) ?? []
  const name = letters.toUpperCase()
  const family = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined
  if (family === undefined || (second === undefined ? 1 : 2) !== family.numbers) return null
  const numbers = second === undefined ? [Number(first)] : [Number(first), Number(second)]
  if (second !== undefined && !/^(?:19|20)\d\d$/.test(first)) return null
  const last = String(numbers.at(-1)).padStart(family.digits, '0')
  const id = second === undefined ? `${name}-${last}` : `${name}-${first}-${last}`
  return { id, url: family.url(id, numbers) }
}

/** A name as names are compared: the same whatever parts its numbers and however many zeros they begin with. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s:_/-]+/g, '-')
    .replace(/(^|-)0+(?=\d)/g, '$1')
}
