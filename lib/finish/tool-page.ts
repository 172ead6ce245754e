import { createHash } from 'node:crypto'
import type { Edit } from './edit'
import { attribute, type Element, isComment, isElement, type Node, nameOf, type Page, rangeOf, textOf } from './page'
import { isModule, runs } from './script-kind'

/** How a page loses its inline scripts: the edits, and the files that take them in, by path. */
export type ToolPage = Readonly<{ edits: readonly Edit[]; files: ReadonlyMap<string, string> }>

/** Move the inline scripts of a page to files named by their content, so that `script-src 'self'` is enough. */
export function toToolPage(page: Page): ToolPage {
  const files = new Map<string, string>()
  const edits = runsOfInlineScripts(page).flatMap((group, nth) => {
    const text = `${[...(nth === 0 ? [TRUSTED_TYPES] : []), ...group.map(textOf)].join('\n;\n')}\n`
    const path = `/_next/static/inline/${createHash('sha256').update(text).digest('hex').slice(0, 20)}.js`
    files.set(path, text)
    return group.flatMap((script, index) => {
      const range = rangeOf(script)
      return range ? [{ ...range, text: index === group.length - 1 ? scriptTag(group, path) : '' }] : []
    })
  })
  return { edits, files }
}

/**
 * With `require-trusted-types-for 'script'` a page may load no script by an address in a string. Next's loader of chunks, which
 * `import()` ends in, knows nothing of trusted types: the default policy lets it have the files of the build, and nothing else.
 */
const TRUSTED_TYPES = `globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const url = new URL(address, location.origin)
    return url.origin === location.origin && url.pathname.startsWith('/_next/static/') ? address : null
  },
})`

/**
 * Inline scripts that can share a file: neighbours with nothing between them but scripts that load asynchronously, whose
 * order was never promised. The file stands where the last of them stood, and blocks the parser as they did.
 */
function runsOfInlineScripts(page: Page): readonly (readonly Element[])[] {
  const groups: Element[][] = []
  for (const parent of new Set(page.elements.filter(isInlineScript).map(({ parentNode }) => parentNode))) {
    let open: Element[] = []
    for (const node of parent?.childNodes ?? []) {
      if (isElement(node) && isInlineScript(node)) {
        if (open.length > 0 && canJoin(open, node)) open.push(node)
        else {
          open = [node]
          groups.push(open)
        }
      } else if (!canStandBetween(node)) open = []
    }
  }
  return groups
}

const isInlineScript = (element: Element): boolean => element.tagName === 'script' && runs(element) && attribute(element, 'src') === null

function canJoin(group: readonly Element[], next: Element): boolean {
  const ids = [...group, next].filter((script) => attribute(script, 'id') !== null)
  return ids.length <= 1 && ![...group, next].some(isModule)
}

function canStandBetween(node: Node): boolean {
  if (isComment(node)) return true
  if (isElement(node)) return node.tagName === 'script' && attribute(node, 'src') !== null && attribute(node, 'async') !== null
  return 'value' in node && node.value.trim() === ''
}

/** The tag in place of a group; `async` and `defer` mean nothing on inline scripts and would mean something here. */
function scriptTag(group: readonly Element[], path: string): string {
  const attrs = group.flatMap((script) => script.attrs).filter((attr) => !['async', 'defer'].includes(nameOf(attr)))
  const kept = attrs.map((attr) => ` ${nameOf(attr)}="${attr.value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
  return `<script src="${path}"${[...new Set(kept)].join('')}></script>`
}
