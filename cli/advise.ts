import { join } from 'node:path'
import { ADVISE, PLAIN_FORMATS } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { policyNow } from '@/cli/policy-now'
import { formatOf, put } from '@/cli/report-options'
import { statesOf } from '@/cli/states-of'
import { advice } from '@/lib/advisor/advice'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { adviceText } from '@/lib/advisor/export/advice-text'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { UnknownWord } from '@/lib/advisor/runtime/read-answers'
import { writeWhole } from '@/lib/disk/write-whole'
import { argumentsOf, WrongUse } from '@/scripts/command-line'

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
  const format = formatOf(PLAIN_FORMATS, values, 'text', 'json')
  const { compiled, texts } = await policyNow(values)
  const open = openPolicy(compiled)
  if (values.help) {
    console.log([helpText(ADVISE), '', 'Questions and their options:', ...questionLines(texts)].join('\n'))
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

function questionLines({ questions }: PolicyTexts): string[] {
  const widest = Math.max(...questions.map(({ id }) => id.length))
  return questions.flatMap(({ id, ask, options }) => [
    `  ${id.padEnd(widest)}  ${ask}`,
    `  ${''.padEnd(widest)}  ${options.map((option) => option.id).join(' | ')}`,
  ])
}
