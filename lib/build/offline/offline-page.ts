import { addressesOf } from '@/lib/build/postprocess/addresses'
import { applyEdits, type Edit } from '@/lib/build/postprocess/edit'
import { pathOfFile, targetOf } from '@/lib/build/postprocess/link-target'
import { type Element, type Page, parsePage, rangeOf, relOf } from '@/lib/build/postprocess/page'
import { fetchesScriptAhead, runs } from '@/lib/build/postprocess/script-kind'

/** Where a page lies, and what to say of it where no server is. */
type Place = Readonly<{
  file: string
  /** Where the site lies on its host. */
  base: string
  /** What a file is called there; null for one that is not there, and is linked where it is served. */
  nameOf: (file: string) => string | null
  /** The address at which a path of the site is served. */
  online: (path: string) => string
}>

/**
 * Make a finished page one that opens from a disk: its addresses are relative and name files, and scripts, which no browser loads from there,
 * give way to a notice.
 */
export function offlinePage(html: string, place: Place): string {
  const page = parsePage(html)
  const scripts = page.elements.filter(isScript)
  const main = page.elements.find(({ tagName }) => tagName === 'main')
  const said =
    scripts.length === 0 || main === undefined
      ? []
      : [{ start: main.inside, end: main.inside, text: noticeOf(place.online(pathOfFile(place.file))) }]
  const kept = page.elements.filter((element) => !scripts.includes(element))
  const gone = scripts.map((element): Edit => ({ ...rangeOf(element), text: '' }))
  return applyEdits(html, [...gone, ...said, ...kept.flatMap((element) => moved(page, element, place))])
}

const noticeOf = (address: string) =>
  `<p role="note">This tool needs a server. Use it at <a href="${escaped(address)}">${escaped(address)}</a>; what follows works without.</p><hr/>`

const isScript = (element: Element): boolean =>
  (element.tagName === 'script' && runs(element)) || (element.tagName === 'link' && fetchesScriptAhead(element, relOf(element)))

function moved({ html }: Page, element: Element, place: Place): Edit[] {
  return [...addressesOf(element)].flatMap(({ at, href }) => {
    const value = html.indexOf(` ${at}="`, element.start) + ` ${at}="`.length
    const end = html.indexOf('"', value)
    const written = html.slice(value, end)
    const to = addressAt(href, place)
    if (to === null) return []
    const start = value + written.length - escaped(href).length // of a refresh, the address stands behind its seconds
    return [{ start, end, text: escaped(to) }]
  })
}

/** The relative address of a file that is packed, else the one at which it is served; null for other sites, and for places in the page. */
function addressAt(href: string, { file, base, nameOf, online }: Place): string | null {
  if (/^[#?]/.test(href)) return null
  const target = targetOf(href, pathOfFile(file), { origin: null, base })
  if (target === null || typeof target === 'string') return null
  const rest = /[?#].*$/s.exec(href)?.[0] ?? ''
  const name = nameOf(target.path.slice(1).replace(/(^|\/)$/, '$1index.html'))
  if (name === null) return online(target.path) + rest
  return '../'.repeat(file.split('/').length - 1) + name.split('/').map(encodeURIComponent).join('/') + rest
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
