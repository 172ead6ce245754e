import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { advice } from '@/lib/advisor/advice'
import { adviceText } from '@/lib/advisor/advice-text'
import { compile } from '@/lib/advisor/compile'
import { readAnswers, readArguments, UnknownWord, type WrittenAnswers } from '@/lib/advisor/read-answers'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { decode, type LinkState } from '@/lib/advisor/runtime/link'
import { ContentError } from '@/lib/content/content-error'
import { loadPolicy } from '@/lib/content/policy'

const USAGE = `npm run -s advise -- [question=option[,option] | question=?]… [current=candidate] [profile=name] [--json]
npm run -s advise -- --link '#ISO:…' [--json]
npm run -s advise -- --batch cases.json [--json]`

/** Advice from the command line; exit 2 for a word that the policy does not have. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      link: { type: 'string' },
      policy: { type: 'string' },
      facts: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const { policy, facts } = loadPolicy(values.policy, values.facts)
  const { compiled, texts } = compile(policy, facts)
  const open = openPolicy(compiled)

  const states = (): LinkState[] => {
    if (values.batch !== undefined) return batchStates(values.batch)
    if (values.link === undefined) return [readArguments(open, positionals)]
    const { unknown, isSamePolicy, ...state } = decode(open, values.link)
    for (const part of unknown) console.error(`not understood: ${part}`)
    if (!isSamePolicy) console.error(`the link was made for another policy than ${open.version}-${open.digest.slice(0, 8)}`)
    return [{ ...state, unknown }]
  }
  const batchStates = (file: string) =>
    (JSON.parse(readFileSync(file, 'utf8')) as WrittenAnswers[]).map((written, at) => {
      try {
        return readAnswers(open, written)
      } catch (error) {
        if (error instanceof UnknownWord) error.message = `entry ${at + 1}: ${error.message}`
        throw error
      }
    })
  const found = states().map((state) => advice(open, texts, state))
  if (values.json) console.log(JSON.stringify(values.batch === undefined ? found[0] : found, null, values.batch === undefined ? 2 : 0))
  else console.log(found.map((each) => adviceText(each, texts)).join(`\n${'-'.repeat(78)}\n`))
}

try {
  main()
} catch (error) {
  // A word, an option or a file that is not there is a wrong use; so is a batch that is no JSON.
  const isUse = error instanceof UnknownWord || error instanceof SyntaxError || (error instanceof Error && 'code' in error)
  if (!isUse && !(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = isUse ? 2 : 1
}
