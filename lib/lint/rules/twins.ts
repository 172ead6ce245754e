import { readIni } from '@/lib/input/ini/read-ini'
import type { Mistake } from '@/lib/lint/mistake'
import { type Code, lineAt, type Piece, type SettingPiece } from '@/lib/lint/piece'

type Value = Readonly<{ piece: Code; key: string; value: string; line: number }>
type Twin = Readonly<{ file: string; mistake: Mistake }>

/**
 * Options that the snippet of a control and that of an advisory set to different values. Settings that the control calls an example,
 * and values that a reader has to fill in, are not compared; an advisory may show an alternative beside the value of the control.
 */
export function twinValues(pieces: readonly Piece[]): Twin[] {
  const examples = new Set(
    pieces.filter((piece): piece is SettingPiece => piece.kind === 'setting' && piece.isExample).map(({ option }) => option),
  )
  const values = pieces
    .filter((piece): piece is Code => piece.kind === 'code')
    .flatMap(valuesOf)
    .filter(({ key, value }) => !examples.has(nameOf(key)) && !isPlaceholder(value))
  const controls = values.filter(({ piece }) => piece.file.includes('content/controls/'))
  return values
    .filter(({ piece }) => piece.file.includes('content/advisories/'))
    .flatMap(({ piece, key, value, line }) => {
      const others = controls.filter((other) => other.key === key)
      const [other] = others
      if (other === undefined || others.some((each) => plain(each.value) === plain(value))) return []
      if (others.some((each) => isOffered(each, piece.subject, pieces))) return []
      const what = `${key} is ${value} here and ${other.value} in ${other.piece.file}:${other.line}`
      return [
        {
          file: piece.file,
          mistake: { line, reason: 'twins-differ', what, fix: 'one of the two is wrong, or the control says example: true' },
        },
      ]
    })
}

/** Whether an advisory names the value of the control as well: it shows an alternative then, and says so. */
function isOffered({ value }: Value, subject: string, pieces: readonly Piece[]): boolean {
  const word = plain(value)
  return word.length > 4 && pieces.some((piece) => piece.subject === subject && piece.kind === 'prose' && plain(piece.text).includes(word))
}

function valuesOf(piece: Code): Value[] {
  if (piece.lang === 'ini')
    return readIni(piece.text).entries.map(({ section, name, value, offset }) => ({
      piece,
      key: section === null ? name : `[${section}]${name}`,
      value,
      line: lineAt(piece, offset),
    }))
  if (piece.lang !== 'bash') return []
  return [...piece.text.matchAll(/--property (hw:[\w:]+)=(\S+)/g)].map(({ index, 1: key = '', 2: value = '' }) => ({
    piece,
    key,
    value,
    line: lineAt(piece, index),
  }))
}

const nameOf = (key: string) => key.replace(/^\[[^\]]*\]/, '')
const isPlaceholder = (value: string) =>
  /^\/|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\.|^2001:db8:|example\.(?:org|com|net)|[<$]/.test(value.replace(/^"/, ''))
const plain = (value: string) => value.toLowerCase().replaceAll(/["'`\s]/g, '')
