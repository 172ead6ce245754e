import * as z from 'zod'

/** An option as JSON may hold it: YAML reads an unquoted `22` as a number. */
const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const Entries = z.array(z.record(z.string(), z.union([Word, z.array(Word)])), 'a JSON array of answers')

/**
 * Read a batch of answers: a JSON array of objects, question -> option, list of options or `?`.
 *
 * @throws SyntaxError that says where the text is something else.
 */
export function parseBatch(text: string) {
  const result = Entries.safeParse(JSON.parse(text))
  if (result.success) return result.data
  const [entry, question] = result.error.issues[0]?.path ?? []
  if (typeof entry !== 'number') throw new SyntaxError('the batch is not a JSON array of answers, such as [{ "tenancy": "public" }]')
  const what =
    question === undefined
      ? 'it is not an object, such as { "tenancy": "public" }'
      : `"${String(question)}" is not an option, a list of them, or "?"`
  throw new SyntaxError(`entry ${entry + 1}: ${what}`)
}
