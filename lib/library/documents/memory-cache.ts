import type { Document } from '@/lib/formats/format'
import type { Made, RenderCache } from '@/lib/library/documents/render-cache'

/** Rendered documents in memory, for a process that reads the same ones again and again. */
export function memoryCache(): RenderCache {
  const known = new Map<string, Made>()
  const nameOf = ({ sha256, file, source, history, today }: Document, format: string) =>
    JSON.stringify([format, sha256, file, source, history, today])
  return {
    has: (document, format) => known.has(nameOf(document, format)),
    get(document, format, make) {
      const name = nameOf(document, format)
      const made = known.get(name) ?? make()
      if (made === null) return null
      known.set(name, made)
      const { advisory, ...text } = made.rendered
      return { advisory, warnings: made.warnings, readText: () => text }
    },
  }
}
