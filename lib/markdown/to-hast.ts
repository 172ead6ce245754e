import type { Root } from 'hast'

export function toHast(_markdown: string): Root {
  throw new Error('not yet')
}
