import type { Nodes, Root } from 'mdast'
import { checkFence } from '@/lib/formats/markdown/check-fence'
import type { Report } from '@/lib/formats/markdown/problem-list'
import { SECTIONS } from '@/lib/formats/markdown/sections'
import { isHttps } from '@/lib/formats/markdown/sources-of'
import { walk } from '@/lib/markdown/walk'

const ANCHORS: readonly string[] = SECTIONS.map(({ name }) => `#${name}`)

/** Report what our own prose may not hold: unlabelled code, addresses without https, raw HTML, pictures, loose definitions, stray headings. */
export function checkProse(root: Root, text: string, report: Report) {
  walk<Nodes>(root, (node, parent) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'code') checkFence(node, text, report)
    if (node.type === 'html')
      report(line, 'raw-html', 'there is raw HTML', 'write Markdown; put `<words>` that are meant as text between back-ticks')
    if (node.type === 'image' || node.type === 'imageReference') report(line, 'schema', 'there is a picture', 'describe it in words')
    if (node.type === 'definition') report(line, 'schema', 'there is a link definition', 'write the address in the link itself')
    if (node.type === 'link' && !isLinkable(node.url))
      report(
        line,
        'unsafe-url',
        `the address ${JSON.stringify(node.url)} is not https`,
        'link to https://, to a path of the portal or to a section of this advisory',
      )
    if (node.type === 'heading') checkHeading(node.depth, parent?.type === 'root', line, report)
    return node.type === 'footnoteDefinition' ? 'skip' : undefined
  })
}

function checkHeading(depth: number, atTop: boolean, line: number, report: Report) {
  if (depth === 1) report(line, 'schema', 'there is a level-1 heading', 'the title stands in the front matter; begin sections with ##')
  else if (!atTop) report(line, 'schema', 'a heading stands inside a list or quotation', 'move it out')
}

const isLinkable = (url: string) => isHttps(url) || /^\/(?!\/)[\w./#-]*$/.test(url) || ANCHORS.includes(url)
