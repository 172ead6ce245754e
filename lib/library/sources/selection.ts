import { z } from 'zod'

/** `select:` of a source: what to keep of a collection that holds much else. */
export const Selection = z
  .strictObject({
    /** Folders, or single documents, in the folder of the source; nothing else is looked at. */
    paths: z
      .array(z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, 'this is not inside of the source; write a path such as cves/2024'))
      .min(1),
    /** Names of products, packages or vendors, or any words: a document that holds one of them is kept. */
    words: z.array(z.string().trim().min(2)).min(1),
    /** Ids, which are names of files: these documents are kept whatever they hold. */
    ids: z.array(z.string().min(3)).min(1),
  })
  .partial()
  .refine((each) => Object.values(each).some((value) => value !== undefined), 'it selects nothing; name paths, words or ids')
  .readonly()
export type Selection = z.infer<typeof Selection>

/** Tells which documents of a source are kept. */
type Selector = Readonly<{
  /** By its path alone: false is final. */
  hasPath: (file: string) => boolean
  /** By what it holds. */
  keeps: (file: string, bytes: Uint8Array) => boolean
}>

/** The selector of a source; without a selection it keeps everything. */
export function selectorOf(selection: Selection | null): Selector {
  const { paths, words, ids } = selection ?? {}
  const pattern = words === undefined ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  const named = new Set((ids ?? []).map((id) => id.toLowerCase()))
  return {
    hasPath: (file) =>
      paths === undefined || paths.some((path) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`)),
    keeps: (file, bytes) =>
      (pattern === null && ids === undefined) || named.has(stemOf(file)) || (pattern?.test(new TextDecoder().decode(bytes)) ?? false),
  }
}

const stemOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.(?:json|ya?ml|md)$/i, '').toLowerCase()
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')

/** What is selected, in words. */
export function selectionInWords({ paths = [], words = [], ids = [] }: Selection): string {
  const parts = [
    ...(paths.length === 0 ? [] : [`below ${paths.join(', ')}`]),
    ...(words.length + ids.length === 0 ? [] : [`that ${words.length === 0 ? 'are' : 'mention'} ${[...words, ...ids].join(', ')}`]),
  ]
  return `documents ${parts.join(' ')}`
}
