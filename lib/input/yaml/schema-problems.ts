import type { z } from 'zod'
import { knownKeys } from '@/lib/input/yaml/known-keys'
import { nearest } from '@/lib/input/yaml/nearest'

/** What a schema found, before it has a place in a file. */
type SchemaFault = Readonly<{
  path: readonly PropertyKey[]
  /** The fault is the last key of the path itself, not its value. */
  ofKey: boolean
  reason: string
  what: string
  fix: string
}>

/**
 * Put zod's issues into words for an author.
 *
 * A schema says more through its own messages, written `what is wrong; how to mend it`, and, in a `custom` issue, through
 * `params: { reason }`. Issues must carry their input (`reportInput`).
 */
export function schemaFaults(schema: z.core.$ZodType, issues: readonly z.core.$ZodIssue[]): SchemaFault[] {
  return issues.flatMap((issue) => faultsOf(schema, issue))
}

function faultsOf(schema: z.core.$ZodType, issue: z.core.$ZodIssue): SchemaFault[] {
  const at = { path: issue.path, ofKey: false }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, issue.path, key))
  if (issue.code === 'invalid_union') return unionFaults(schema, issue)
  if (issue.code === 'invalid_key') return keyFaults(issue)
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return [{ ...at, reason: 'schema', what: `${nameOf(issue.path)} is missing`, fix: `add it, as ${kindOf(issue)}` }]
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid '))
    return [
      {
        ...at,
        reason: 'schema',
        what: `${nameOf(issue.path)} has an unknown value`,
        fix: `use one of ${issue.values.join(', ')}`,
      },
    ]
  if (issue.input === null && issue.code === 'invalid_type')
    return [{ ...at, reason: 'schema', what: `${nameOf(issue.path)} is empty`, fix: `write ${article(issue.expected)}` }]
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.message.startsWith('Too small'))
    return [
      {
        ...at,
        reason: 'schema',
        what: `${nameOf(issue.path)} is empty`,
        fix: issue.origin === 'array' ? 'write at least one' : 'write something',
      },
    ]
  const [what = '', ...fix] = issue.message.split('; ')
  return [{ ...at, reason: reasonOf(issue), what: `${nameOf(issue.path)}: ${what}`, fix: fix.join('; ') || fixOf(issue) }]
}

function unknownKey(schema: z.core.$ZodType, path: readonly PropertyKey[], key: string): SchemaFault {
  const known = knownKeys(schema, path)
  const meant = nearest(key, known)
  const fix = meant === null ? `remove it; known keys are ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return { path: [...path, key], ofKey: true, reason: 'schema', what: `unknown key ${JSON.stringify(key)}`, fix }
}

/** The alternative that the author came nearest to: fewest issues, the first of equals; or the words that tell them apart. */
function unionFaults(schema: z.core.$ZodType, issue: z.core.$ZodIssueInvalidUnion): SchemaFault[] {
  const best = issue.errors.toSorted((a, b) => a.length - b.length)[0]
  if (best !== undefined && best.length > 0)
    return best.flatMap((inner) => faultsOf(schema, { ...inner, path: [...issue.path, ...inner.path] }))
  const words = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  const fix = words.length > 0 ? `use one of ${words.join(', ')}` : 'see the description of the field'
  return [{ path: issue.path, ofKey: false, reason: 'schema', what: `${nameOf(issue.path)} is missing or unknown`, fix }]
}

/** A key that its record does not take; zod keeps the reason one level down. */
function keyFaults(issue: z.core.$ZodIssueInvalidKey): SchemaFault[] {
  const [what = '', ...fix] = (issue.issues[0]?.message ?? issue.message).split('; ')
  const at = { path: issue.path, ofKey: true, reason: 'schema' }
  return [
    { ...at, what: `the key ${JSON.stringify(issue.path.at(-1))}: ${what}`, fix: fix.join('; ') || 'see the description of the field' },
  ]
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.reason === 'string') return issue.params.reason
  return issue.code === 'invalid_format' && issue.format === 'date' ? 'bad-date' : 'schema'
}

const kindOf = (issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue) =>
  issue.code === 'invalid_type' ? article(issue.expected) : `one of ${issue.values.join(', ')}`

function fixOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `write ${article(issue.expected)}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'write a day that exists, as YYYY-MM-DD'
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'write a whole address, such as https://example.org/page'
  if (issue.code === 'too_small') return `write at least ${issue.minimum}`
  if (issue.code === 'too_big') return `write at most ${issue.maximum}`
  return 'see the description of the field'
}

const article = (type: string) =>
  ({ array: 'a list', object: 'a mapping', record: 'a mapping', int: 'a whole number' })[type] ?? `a ${type}`

/** `affected[0].product`, or `the document` for the top. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the document'
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('')
}
