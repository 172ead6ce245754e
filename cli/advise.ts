import { join } from 'node:path'
import { policyNow } from '@/cli/policy-now'
import { bytesOf, formatOf, put } from '@/cli/report-options'
import { advice } from '@/lib/advisor/advice'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { adviceText } from '@/lib/advisor/export/advice-text'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { decode, type LinkState, LONGEST_LINK, MOST_PARTS } from '@/lib/advisor/runtime/link'
import { readAnswers, readArguments, UnknownWord } from '@/lib/advisor/runtime/read-answers'
import { writeWhole } from '@/lib/disk/write-whole'
import { printable } from '@/lib/input/problems/printable'
import { argumentsOf, WrongUse } from '@/scripts/command-line'

const FORMATS = ['text', 'json'] as const

const USAGE = `npm run -s advise -- [question=option[,option] | question=?]… [current=candidate] [profile=name] [--json]
npm run -s advise -- --link '#ISO:…' [--json]
npm run -s advise -- --batch cases.json [--json]

  release=31+ tenancy=partners,public code=?   one answer, several possible answers, "I don't know"; leave out what was not asked
  current=lxc        what runs today; it never changes the recommendation
  --format           text, json; --json is --format json: one object, an array with --batch
  --output           write to a file, all of it or nothing
  --link             the answers of a permanent link
  --batch            a JSON array of answers: [{ "release": "31+", "tenancy": ["partners", "public"], "code": "?" }]; - is standard input
  --pack folder      write the settings of the verdict there: fragments of nova.conf and qemu.conf, and a script that looks for them
  --policy --facts   folders of another policy and of the facts that it refers to

Exit 0: there is advice. 2: a word unknown to the policy, with the nearest match, or a policy that cannot be read; nothing on standard output.

Questions and their options:`

/** Advice from the command line. @throws WrongUse for a word that the policy does not have, in one line. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await advise(args)
    return 0
  } catch (error) {
    // A word that is not known, and a batch that is no JSON, are a wrong use.
    if (error instanceof UnknownWord || error instanceof SyntaxError) throw new WrongUse(error.message.replace(/\s+/g, ' '))
    throw error
  }
}

async function advise(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      json: { type: 'boolean', default: false },
      output: { type: 'string' },
      batch: { type: 'string' },
      link: { type: 'string' },
      pack: { type: 'string' },
      policy: { type: 'string' },
      facts: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const format = formatOf(FORMATS, values, 'text', 'json')
  const { compiled, texts } = await policyNow(values)
  const open = openPolicy(compiled)
  if (values.help) {
    console.log([USAGE, ...questionLines(texts)].join('\n'))
    return
  }
  const states = await statesOf(open, positionals, values)
  if (values.pack !== undefined) for (const state of states.slice(0, 1)) await writePack({ open, texts }, state, values.pack)
  const found = states.map((state) => advice(open, texts, state))
  const isBatch = values.batch !== undefined
  const text =
    format === 'json'
      ? JSON.stringify(isBatch ? found : found[0], null, isBatch ? 0 : 2)
      : found.map((each) => adviceText(each, texts)).join(`\n${'-'.repeat(78)}\n`)
  put(`${text}\n`, values.output)
}

/** Before the address of the portal is known, a link stands for itself. */
const ADDRESS = '/advisor/'

/** Write the files of a hardening pack into a folder that is there; says so where a verdict has none. */
async function writePack(policy: Readonly<{ open: OpenPolicy; texts: PolicyTexts }>, state: LinkState, folder: string): Promise<void> {
  const [{ decisionOf }, { hardeningPack }] = await Promise.all([
    import('@/lib/advisor/export/decision'),
    import('@/lib/advisor/export/hardening-pack/hardening-pack'),
  ])
  const pack = hardeningPack(decisionOf(policy, state, ADDRESS))
  if (pack === null) console.error('no hardening pack: nothing that is recommended has settings in nova.conf or qemu.conf')
  for (const { name, text } of pack?.files ?? []) writeWhole(join(folder, name), text)
}

async function statesOf(
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

function questionLines({ questions }: PolicyTexts): string[] {
  const widest = Math.max(...questions.map(({ id }) => id.length))
  return questions.flatMap(({ id, ask, options }) => [
    `  ${id.padEnd(widest)}  ${ask}`,
    `  ${''.padEnd(widest)}  ${options.map((option) => option.id).join(' | ')}`,
  ])
}
