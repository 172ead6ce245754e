import { bytesOf } from '@/cli/report-options'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { decode, type LinkState, LONGEST_LINK, MOST_PARTS } from '@/lib/advisor/runtime/link'
import { readAnswers, readArguments, UnknownWord } from '@/lib/advisor/runtime/read-answers'
import { printable } from '@/lib/input/problems/printable'

/**
 * The answers that somebody gave: a batch, a link, or words.
 *
 * @throws UnknownWord, SyntaxError for what the policy does not have, or a batch that is none.
 */
export async function statesOf(
  open: OpenPolicy,
  words: readonly string[],
  { batch, link }: Readonly<{ batch?: string | undefined; link?: string | undefined }>,
): Promise<LinkState[]> {
  if (batch !== undefined) {
    const { parseBatch } = await import('@/lib/advisor/runtime/parse-batch') // its schema library is larger than all else
    return parseBatch(bytesOf(batch).toString('utf8')).map((written, at) => inBatch(at, () => readAnswers(open, written)))
  }
  if (link === undefined) return [readArguments(open, words)]
  const { unknown, isSamePolicy, isTooLong, ...state } = decode(open, link)
  if (isTooLong)
    throw new SyntaxError(`the link has more than ${LONGEST_LINK} characters or ${MOST_PARTS} parts; copy it again from the advisor`)
  for (const part of unknown) console.error(`not recognised: ${printable(part)}`)
  if (!isSamePolicy) console.error(`the link was made for a policy other than ${open.version}-${open.digest.slice(0, 8)}`)
  return [{ ...state, unknown }]
}

/** An unknown word of a batch is told with its entry. */
function inBatch<T>(at: number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnknownWord) error.message = `entry ${at + 1}: ${error.message}`
    throw error
  }
}
