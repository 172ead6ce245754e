import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { advice } from '@/lib/advisor/advice'
import { compile } from '@/lib/advisor/compile/compile'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { adviceText } from '@/lib/advisor/export/advice-text'
import { type Decision, decisionOf } from '@/lib/advisor/export/decision'
import { hardeningPack } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { decode, type LinkState, LONGEST_LINK, MOST_PARTS } from '@/lib/advisor/runtime/link'
import { parseBatch } from '@/lib/advisor/runtime/parse-batch'
import { readAnswers, readArguments, UnknownWord } from '@/lib/advisor/runtime/read-answers'
import { writeWhole } from '@/lib/disk/write-whole'
import { ContentError } from '@/lib/input/problems/content-error'
import { printable } from '@/lib/input/problems/printable'

const USAGE = `npm run -s advise -- [question=option[,option] | question=?]… [current=candidate] [profile=name] [--json]
npm run -s advise -- --link '#ISO:…' [--json]
npm run -s advise -- --batch cases.json [--json]

  release=31+ tenancy=partners,public code=?   one answer, several possible answers, "I don't know"; leave out what was not asked
  current=lxc        what runs today; it never changes the recommendation
  --json             one JSON object; an array with --batch
  --link             the answers of a permanent link
  --batch            a JSON array of answers: [{ "release": "31+", "tenancy": ["partners", "public"], "code": "?" }]
  --pack folder      write the settings of the verdict there: fragments of nova.conf and qemu.conf, and a script that looks for them
  --policy --facts   folders of another policy and of the facts that it refers to

Exit 0: there is advice. 1: the policy cannot be read. 2: a word unknown to the policy, with the nearest match; nothing on standard output.

Questions and their options:`

/** Advice from the command line; exit 2 for a word that the policy does not have. */
export function run(args: readonly string[]): number {
  try {
    advise(args)
    return 0
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { message } = error
    // A word, an option or a file that is not there is a wrong use; so is a batch that is no JSON.
    const isUse = error instanceof UnknownWord || error instanceof SyntaxError || 'code' in error
    if (!isUse && !(error instanceof ContentError)) throw error
    console.error(isUse ? message.replace(/\s+/g, ' ') : message)
    return isUse ? 2 : 1
  }
}

function advise(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      link: { type: 'string' },
      pack: { type: 'string' },
      policy: { type: 'string' },
      facts: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { policy, facts } = loadPolicy(values.policy, values.facts)
  const { compiled, texts } = compile(policy, facts)
  const open = openPolicy(compiled)
  if (values.help) {
    console.log([USAGE, ...questionLines(texts)].join('\n'))
    return
  }
  const states = statesOf(open, positionals, values)
  if (values.pack !== undefined) for (const state of states.slice(0, 1)) writePack(decisionOf({ open, texts }, state, ADDRESS), values.pack)
  const found = states.map((state) => advice(open, texts, state))
  if (values.json) console.log(JSON.stringify(values.batch === undefined ? found[0] : found, null, values.batch === undefined ? 2 : 0))
  else console.log(found.map((each) => adviceText(each, texts)).join(`\n${'-'.repeat(78)}\n`))
}

/** Before the address of the portal is known, a link stands for itself. */
const ADDRESS = '/advisor/'

/** Write the files of a hardening pack into a folder that there is; says so where a verdict has none. */
function writePack(decision: Decision, folder: string): void {
  const pack = hardeningPack(decision)
  if (pack === null) console.error('no hardening pack: nothing that is recommended has settings in nova.conf or qemu.conf')
  for (const { name, text } of pack?.files ?? []) writeWhole(join(folder, name), text)
}

function statesOf(open: OpenPolicy, words: readonly string[], { batch, link }: Readonly<{ batch?: string; link?: string }>): LinkState[] {
  if (batch !== undefined)
    return parseBatch(readFileSync(batch, 'utf8')).map((written, at) => inBatch(at, () => readAnswers(open, written)))
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
