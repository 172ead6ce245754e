import { attribute, type Element } from './page'

const CLASSIC = new Set(['', 'text/javascript', 'application/javascript'])
const DATA_FOR_READERS = new Set(['application/ld+json', 'speculationrules'])

const typeOf = (script: Element): string => (attribute(script, 'type') ?? '').trim().toLowerCase()

/** Would a browser run it? Data blocks, such as JSON-LD, do not run. */
export const runs = (script: Element): boolean => CLASSIC.has(typeOf(script)) || isModule(script)

const isModule = (script: Element): boolean => typeOf(script) === 'module'

/** Data that a page without script may keep. */
export const isDataForReaders = (script: Element): boolean => DATA_FOR_READERS.has(typeOf(script))

/** Does this link fetch script ahead of its use? */
export function fetchesScriptAhead(link: Element, rel: readonly string[]): boolean {
  if (rel.includes('modulepreload')) return true
  const isAhead = rel.includes('preload') || rel.includes('prefetch')
  return isAhead && (attribute(link, 'as') === 'script' || /\.m?js(\?|$)/.test(attribute(link, 'href') ?? ''))
}
