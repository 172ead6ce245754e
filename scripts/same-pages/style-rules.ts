import { transform } from 'lightningcss'
import { type ChildNode, type Declaration, parse, type Rule } from 'postcss'

/** The browsers of `package.json` as Lightning CSS names them, so that it writes both sides alike. */
const TARGETS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) }

/**
 * What a style sheet says of a page, as a set of lines: a line for each selector that can apply, with its declarations, under the groups
 * that it stands in. Two writers of CSS differ in nesting, order of declarations and spelling; none of it is left here.
 *
 * @param nameOf The name that a class has in the comparison; null where no element of the page has the class.
 */
export function styleRules(css: string, nameOf: (name: string) => string | null): ReadonlySet<string> {
  const { code } = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, targets: TARGETS })
  return new Set(linesIn(parse(code.toString()).nodes, '', null).flatMap((line) => inNames(line, nameOf) ?? []))
}

const NOT_LESS = /not \(([\w-]+)>=([^)]+)\)/g

/** A line with its classes renamed; null where it cannot apply. */
function inNames(line: string, nameOf: (name: string) => string | null): string | null {
  const at = line.lastIndexOf('|') + 1
  const end = line.indexOf('{', at) < 0 ? line.length : line.indexOf('{', at)
  let isMissing = false
  const selector = line.slice(at, end).replace(/\([^()]*\)|\[[^\]]*\]|\.([A-Za-z_-][\w-]*)/g, (part, name?: string) => {
    if (name === undefined) return part.replace(/\.([A-Za-z_-][\w-]*)/g, (_, inside: string) => `.${nameOf(inside) ?? 'absent'}`)
    const own = nameOf(name)
    isMissing ||= own === null
    return `.${own}`
  })
  return isMissing || selector.includes(':has(.absent)')
    ? null
    : line.slice(0, at).replace(NOT_LESS, '($1<$2)') + selector + line.slice(end)
}

function linesIn(nodes: readonly ChildNode[], around: string, parent: string | null): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'rule') return linesOfRule(node, around, parent)
    if (node.type !== 'atrule') return node.type === 'comment' || parent !== null ? [] : [around + node.toString()]
    if (node.nodes === undefined) return node.name === 'layer' ? [] : [`${around}@${node.name} ${node.params}`] // names of layers, in their order
    const inside = `${around}@${node.name} ${node.params}|`
    return [...(parent === null ? [] : declarations(inside, parent, node.nodes)), ...linesIn(node.nodes, inside, parent)]
  })
}

function linesOfRule(rule: Rule, around: string, parent: string | null): string[] {
  return rule.selectors.flatMap(alternatives).flatMap((written) => {
    const selector = parent === null ? written : written.includes('&') ? written.replaceAll('&', parent) : `${parent} ${written}`
    return [...declarations(around, selector, rule.nodes), ...linesIn(rule.nodes, around, selector)]
  })
}

/** `:is(.a,.b) h1` is `.a h1` and `.b h1`, which apply apart. */
function alternatives(selector: string): string[] {
  const [whole = '', list] = /:is\(([^()]*)\)/.exec(selector) ?? []
  if (list === undefined) return [selector]
  return list.split(',').flatMap((each) => alternatives(selector.replace(whole, () => each.trim())))
}

function declarations(around: string, selector: string, nodes: readonly ChildNode[]): string[] {
  const found = [...new Set(nodes.filter((node): node is Declaration => node.type === 'decl').map(String))]
  return found.length === 0 ? [] : [`${around}${selector}{${found.toSorted().join(';')}}`]
}
