import type { Code as CodeNode, Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { compareReleases, isRelease } from '@/lib/facts/catalogues/release-order'
import { headPieces } from '@/lib/lint/head-pieces'
import { CATALOGUE_BEGINS, type Code, type Piece, type Scope } from '@/lib/lint/piece'
import { readAttributes } from '@/lib/markdown/fence-attributes'
import { walk } from '@/lib/markdown/walk'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Nodes whose text is looked at as one: what stands in them belongs together. */
const UNITS = new Set(['paragraph', 'heading', 'tableRow', 'footnoteDefinition'])

/** The pieces of an advisory of ours: its front matter, each paragraph, each row of a table, each code block. */
export function markdownPieces(file: string, text: string): Piece[] {
  const [, head = '', rest = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const bodyLine = text.slice(0, text.length - rest.length).split('\n').length
  const subject = /^id: (\S+)/m.exec(head)?.[1] ?? file
  const scope: Scope = { from: CATALOGUE_BEGINS, before: null }
  const pieces: Piece[] = headPieces(head, { file, subject, scope: wholeScope(head) })
  const products = [...head.matchAll(/product: (\S+)/g)].map(([, product = '']) => product)
  const root: Root = parser.parse(rest)
  walk<Nodes>(root, (node) => {
    const line = bodyLine + (node.position?.start.line ?? 1) - 1
    if (node.type === 'code') {
      pieces.push(codePiece(node, { file, subject, line, scope: wholeScope(head) }))
      return 'skip'
    }
    if (!UNITS.has(node.type)) return undefined
    pieces.push({
      kind: 'prose',
      file,
      subject,
      products,
      line,
      scope,
      text: sourceOf(node as RootContent, rest),
      ...(node.type === 'footnoteDefinition' ? { isFootnote: true } : {}),
    })
    return 'skip'
  })
  return pieces
}

/** The releases that the front matter calls affected: a check or snippet has to serve them all, unless its fence says otherwise. */
function wholeScope(head: string): Scope {
  const bounds = [...head.matchAll(/product: nova\n(?: {4}[^\n]*\n)*? {4}ranges: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    list.split(','),
  )
  const firsts = bounds
    .flatMap((bound) => />=\s*(\d+(?:\.\d+)+)/.exec(bound)?.[1] ?? (/^\W*</.test(bound) ? CATALOGUE_BEGINS : []))
    .filter(isRelease)
  const oldest = firsts.toSorted(compareReleases)[0] ?? CATALOGUE_BEGINS
  return { from: compareReleases(oldest, CATALOGUE_BEGINS) < 0 ? CATALOGUE_BEGINS : oldest, before: null }
}

function codePiece(node: CodeNode, { scope, ...place }: Readonly<{ file: string; subject: string; line: number; scope: Scope }>): Code {
  const { attributes } = readAttributes(node.meta ?? '')
  const named = attributes.get('file') ?? /^# (\/\S+)/.exec(node.value)?.[1] ?? null
  return {
    kind: 'code',
    ...{ ...place, line: place.line + 1 },
    lang: node.lang ?? '',
    target: named ?? (node.lang === 'ini' ? 'nova.conf' : null),
    scope: { from: releaseOf(attributes.get('since')) ?? scope.from, before: releaseOf(attributes.get('before')) ?? scope.before },
    text: node.value,
  }
}

/** Nothing where the attribute is no release: the reader of the attributes tells of that. */
const releaseOf = (text: string | undefined) => (text !== undefined && isRelease(text) ? text : null)

const sourceOf = ({ position }: RootContent, text: string) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
