import { type ChildNode, type Container, parse, type Root, type Rule } from 'postcss'

/**
 * What of a style sheet can apply to a page: rules whose selectors need a class that no element has are left out.
 *
 * Only classes that a selector plainly needs count; what stands in parentheses (`:not(.a)`, `:is(.a, .b)`) or brackets does not, but for one
 * that `:has(.a)` asks for.
 * Rules without classes, at-rules that name things, and everything that is not understood stay.
 *
 * @param css Text of a style element.
 * @param classes All classes of the page.
 * @param attributes What attributes of the page may name custom properties in; those that nothing names are left out. null: script may name any.
 * @returns The same rules in the same order; the same again for its own result.
 */
export function usedCss(css: string, classes: ReadonlySet<string>, attributes: string | null = null): string {
  if (last?.css !== css) last = read(css)
  const key = last.names.filter((name) => classes.has(name)).join(' ')
  const used = last.written.get(key) ?? write(last.root, classes)
  last.written.set(key, used)
  return attributes === null ? used : withoutUnnamed(used, attributes)
}

/** Without custom properties that neither a rule nor an attribute names; those that only such a property named go with it. */
function withoutUnnamed(css: string, attributes: string): string {
  const named = new Set([...`${css} ${attributes}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name))
  const less = css.replace(/(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*;/g, (declaration, name: string) =>
    named.has(name) ? declaration : '',
  )
  return less === css ? css : withoutUnnamed(less, attributes)
}

type ReadCss = Readonly<{
  css: string
  root: Root
  /** Every class that a rule needs. */
  names: readonly string[]
  /** By the classes that are there. */
  written: Map<string, string>
}>

/** Most pages have the same style sheets as the page before, and many the same classes. */
let last: ReadCss | undefined

function read(css: string): ReadCss {
  const root = parse(css)
  const names = new Set<string>()
  root.walkRules((rule) => {
    for (const { needs: needed } of selectorsOf(rule)) for (const name of needed) names.add(name)
  })
  return { css, root, names: [...names], written: new Map() }
}

type Selector = Readonly<{ text: string; needs: readonly string[] }>

const known = new WeakMap<Rule, readonly Selector[]>()

function selectorsOf(rule: Rule): readonly Selector[] {
  const selectors = known.get(rule) ?? rule.selectors.map((text) => ({ text, needs: needs(text) }))
  known.set(rule, selectors)
  return selectors
}

function write(container: Container, classes: ReadonlySet<string>): string {
  return (container.nodes ?? []).map((node) => writeNode(node, classes)).join('')
}

/** At-rules that only group rules: without a rule they say nothing. */
const GROUPS: readonly string[] = ['container', 'layer', 'media', 'scope', 'supports']

function writeNode(node: ChildNode, classes: ReadonlySet<string>): string {
  if (node.type === 'comment') return ''
  if (node.type === 'decl') return `${node.toString()};`
  if (node.type === 'rule') {
    const kept = selectorsOf(node).filter(({ needs: needed }) => needed.every((name) => classes.has(name)))
    const inside = kept.length === 0 ? '' : write(node, classes)
    return inside === '' ? '' : `${kept.map(({ text }) => text).join(',')}{${inside}}`
  }
  if (node.nodes === undefined) return `${node.toString()};`
  if (!GROUPS.includes(node.name)) return node.toString()
  const inside = write(node, classes)
  return inside === '' ? '' : `@${node.name} ${node.params}{${inside}}`
}

const INSIDE = /\([^()]*\)|\[[^\]]*\]/g

/** The classes without which a selector matches nothing; none where it is written in a way that is not followed here. */
function needs(selector: string): string[] {
  if (selector.includes('\\')) return []
  let plain = selector
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(INSIDE, '')
  }
  const held = selector.includes(':not(') ? [] : [...selector.matchAll(/:has\(([^(),]*)\)/g)].map(([, inside]) => inside)
  return [plain, ...held].flatMap((part) => [...(part ?? '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''))
}
