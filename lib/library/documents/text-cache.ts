import { openCache } from '@/lib/disk/cache'
import type { RenderedText } from '@/lib/library/documents/rendered-advisory'

/** The rendered texts of documents, in files of their own: all of them together are too much to hold. */
export type TextCache = Readonly<{
  write: (name: string, text: RenderedText) => void
  /** Cached, or made where what was cached is gone. */
  read: (name: string, make: () => RenderedText) => RenderedText
}>

/** @param code Stands for the code that renders them. */
export function openTextCache(root: string, code: string): TextCache {
  const cache = openCache(root, 'texts', code)
  const write = (name: string, text: RenderedText) => cache.write(name, JSON.stringify(text))
  return {
    write,
    read(name, make) {
      const cached = cache.read(name)
      if (cached !== null) return JSON.parse(cached) as RenderedText // written above, by the same code, and whole
      const text = make()
      write(name, text)
      return text
    },
  }
}
