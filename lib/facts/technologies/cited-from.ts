import { z } from 'zod'
import type { Citations } from '@/lib/facts/technologies/citation'
import { nearest } from '@/lib/input/yaml/nearest'

/** A list of citation ids in a file, read as the citations themselves. */
export function citedFrom(citations: Citations) {
  return z
    .array(z.string())
    .min(1, 'nothing is cited; name at least one citation')
    .transform((ids, context) =>
      ids.map((id, index) => {
        const citation = Object.hasOwn(citations, id) ? citations[id] : undefined
        if (citation !== undefined) return citation
        const meant = nearest(id, Object.keys(citations))
        const fix = meant === null ? 'add it to content/technologies/citations.yaml' : `did you mean ${JSON.stringify(meant)}?`
        context.issues.push({
          ...{ code: 'custom', input: id, path: [index] },
          message: `there is no citation ${JSON.stringify(id)}; ${fix}`,
          params: { reason: 'unknown-reference' },
        })
        return z.NEVER
      }),
    )
    .readonly()
}
