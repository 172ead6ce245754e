import { createHash } from 'node:crypto'

/** The source expression by which a policy names an inline script or style: `'sha256-…'`. */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page asks of its policy beyond what all pages of its kind need. */
type PolicyNeeds = Readonly<{ styles: readonly string[]; manifest: boolean; speculation: readonly string[]; worker: boolean }>

/**
 * The Content-Security-Policy of a page on which nothing runs.
 *
 * @param needs `styles` are the texts of its style elements, `speculation` those of its inline speculation rules.
 */
export function readingPolicy(needs: PolicyNeeds): string {
  return toPolicy({
    'default-src': ["'none'"],
    'script-src': needs.speculation.length > 0 ? hashes(needs.speculation) : ["'none'"],
    'style-src': needs.styles.length > 0 ? hashes(needs.styles) : ["'none'"],
    ...common(needs),
  })
}

/** The Content-Security-Policy of an interactive page: scripts, styles and data of this site alone, and no inline script. One that starts a worker may make its address, and no other. */
export function toolPolicy(needs: PolicyNeeds): string {
  return toPolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes(needs.speculation)],
    'style-src': ["'self'", ...hashes(needs.styles)],
    'connect-src': ["'self'"],
    ...(needs.worker ? { 'worker-src': ["'self'"] } : {}),
    ...common(needs),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [needs.worker ? WORKER_POLICY : "'none'"],
  })
}

/** The one policy of Trusted Types: components/affected/engine.ts makes it. */
const WORKER_POLICY = 'bulkhead-worker'

const common = ({ manifest }: PolicyNeeds): Record<string, readonly string[]> => ({
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  ...(manifest ? { 'manifest-src': ["'self'"] } : {}),
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
})

const hashes = (texts: readonly string[]): readonly string[] => [...new Set(texts)].map(hashSource)

/** Directives and their sources as one header value. */
export function toPolicy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
