import type { Finding } from '@/lib/findings/finding'
import { isFields, listIn, WrongField, wordIn } from '@/lib/input/json/fields'

/** Tell which findings an earlier result does not have. */
export const againstBaseline = (findings: readonly Finding[], known: ReadonlySet<string>): Finding[] =>
  findings.map((finding) => ({ ...finding, isNew: !known.has(finding.fingerprint) }))

/**
 * The fingerprints of an earlier result, as `--format json` or `--format sarif` wrote it; what it suppressed is among them.
 *
 * @returns What is wrong, in words, where it is neither.
 */
export function readBaseline(text: string): ReadonlySet<string> | string {
  try {
    const json: unknown = JSON.parse(text)
    if (!isFields(json) || (json.findings === undefined && json.runs === undefined))
      return 'it has neither findings nor runs; write a result of --format json or --format sarif'
    const results = [...listIn(json, 'findings'), ...listIn(json, 'runs').flatMap((run) => (isFields(run) ? listIn(run, 'results') : []))]
    return new Set(results.flatMap((result) => fingerprintOf(result) ?? []))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof WrongField) return error.message.slice(0, 200)
    throw error
  }
}

function fingerprintOf(result: unknown): string | undefined {
  if (!isFields(result)) return undefined
  const { partialFingerprints: partial } = result
  return isFields(partial) ? wordIn(partial, FINGERPRINT) : wordIn(result, 'fingerprint')
}

/** The name of our fingerprints in SARIF; another number where they are made in another way. */
export const FINGERPRINT = 'bulkhead/v1'
