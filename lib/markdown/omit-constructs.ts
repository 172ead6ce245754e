import type { Processor } from 'unified'

type Construct = Readonly<{ name?: string }>
type Hooks = Readonly<Record<string, Construct | readonly Construct[] | undefined>>
type Extension = Readonly<Record<string, Hooks>>

/** A unified plugin that leaves some constructs of Markdown as text: those of extensions are taken out, those of the core switched off. */
export function omitConstructs(this: Processor, names: readonly string[]) {
  const data = this.data()
  const kept = (data.micromarkExtensions ?? []).map((extension) => without(extension as unknown as Extension, names)) // as: see its type
  data.micromarkExtensions = [...kept, { disable: { null: [...names] } }] as NonNullable<typeof data.micromarkExtensions>
}

/** A unified plugin that leaves the tree as it was parsed: of what GFM does to it afterwards, all is to look for addresses in its texts. */
export function omitTransforms(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }))
}

function without(extension: Extension, names: readonly string[]): Extension {
  const isKept = ({ name }: Construct) => name === undefined || !names.includes(name)
  return Object.fromEntries(
    Object.entries(extension).map(([kind, hooks]) => [kind, HOOKS.includes(kind) ? filtered(hooks, isKept) : hooks]),
  )
}

/** Where an extension of micromark says which construct begins at which character. */
const HOOKS: readonly string[] = ['document', 'contentInitial', 'flowInitial', 'flow', 'string', 'text']

function filtered(hooks: Hooks, isKept: (construct: Construct) => boolean): Hooks {
  const lists = Object.entries(hooks).map(([code, found]) => [code, [found ?? []].flat().filter(isKept)] as const)
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}
