import type { Nodes } from 'hast'
import type { Reading } from '@/lib/formats/format'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'

const FORBIDDEN = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'template', 'svg', 'math'])
const ADDRESS = /^(?:https?:\/\/[^/\\]|mailto:|#|\/(?![/\\]))/i

/** What no reading may be, whatever the document: a refusal without an error, a problem without words. */
export function faultsOfReading(reading: Reading): string[] {
  const problems = reading.kind === 'refused' ? reading.problems : reading.warnings
  const mute = problems.filter(({ reason, what, line }) => reason === '' || what === '' || (line !== null && !(line >= 1)))
  const faults = mute.map((problem) => `a problem says nothing: ${JSON.stringify(problem)}`)
  if (reading.kind === 'refused' && !problems.some(({ level }) => level === 'error')) faults.push('it is refused without an error')
  if (reading.kind === 'read' && problems.some(({ level }) => level === 'error')) faults.push('it is read with an error')
  return faults
}

/** What no rendered advisory may be: an element or address that could run, a title without words. */
export function faultsOfRendering({ advisory, sections }: RenderedAdvisory): string[] {
  const faults = advisory.title.trim() === '' ? ['it is read without a title'] : []
  const trees = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'prose' ? [block.tree] : block.entries.map(({ tree }) => tree))),
  )
  const open: Nodes[] = [...trees]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) for (const child of node.children) open.push(child)
    if (node.type === ('raw' as string)) faults.push('raw HTML is left in the tree')
    if (node.type !== 'element') continue
    if (FORBIDDEN.has(node.tagName)) faults.push(`<${node.tagName}> is left in the tree`)
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name) || name === 'style') faults.push(`${name} is left on <${node.tagName}>`)
      if ((name === 'href' || name === 'src') && !ADDRESS.test(String(value)))
        faults.push(`${name}="${String(value)}" is left on <${node.tagName}>`)
    }
  }
  return faults
}
