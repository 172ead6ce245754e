import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { HARDEN, PLAIN_FORMATS } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { knowledgeNow } from '@/cli/knowledge-now'
import { policyNow } from '@/cli/policy-now'
import { formatOf, put } from '@/cli/report-options'
import { statesOf } from '@/cli/states-of'
import { type Fit, packOf } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { packControls } from '@/lib/advisor/export/hardening-pack/pack-controls'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { encode, type LinkState } from '@/lib/advisor/runtime/link'
import { UnknownWord } from '@/lib/advisor/runtime/read-answers'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { fitLine } from '@/lib/check/nova/fit-line'
import { releaseOption } from '@/lib/check/nova/release-option'
import { type GivenRelease, readRelease } from '@/lib/check/nova/releases'
import { writeWhole } from '@/lib/disk/write-whole'
import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { listed } from '@/lib/listed'
import { argumentsOf, today, WrongUse } from '@/scripts/command-line'

/** Write the settings of a verdict for a release of Nova, and tell the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await harden(args)
  } catch (error) {
    if (error instanceof UnknownWord || error instanceof SyntaxError) throw new WrongUse(error.message.replace(/\s+/g, ' '))
    throw error
  }
}

async function harden(args: readonly string[]): Promise<number> {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      link: { type: 'string' },
      release: { type: 'string' },
      for: { type: 'string' },
      into: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(helpText(HARDEN))
    return 0
  }
  const format = formatOf(PLAIN_FORMATS, { ...values, json: false }, 'text', 'json')
  const { compiled, texts } = await policyNow({})
  const open = openPolicy(compiled)
  const [given] = await statesOf(open, positionals, { link: values.link })
  const { nova: catalogue } = await knowledgeNow(today())
  const { state, release } = withRelease(given ?? { answers: {} }, values.release, catalogue)
  const found = verdict(open, state.answers, state.profile ?? 'default')
  const chosen = found.candidates.filter(({ id }) => (values.for === undefined ? found.recommended.includes(id) : id === values.for))
  if (values.for !== undefined) refuseUnfit(values.for, chosen[0]?.status, open.candidates)
  if (chosen.length === 0)
    return nothing(
      found.isSettled
        ? 'nothing is acceptable for these answers'
        : 'the answers do not settle what to use; answer more, or name a candidate with --for',
    )
  const name = listed(chosen.map(({ id }) => texts.candidates.find((each) => each.id === id)?.label ?? id))
  const link = `/advisor/${encode(open, state)}`
  const title = `${name}${release === null ? '' : ` on Nova ${release.value}`}. Policy ${open.version}-${open.digest.slice(0, 8)}, ${link}`
  const fit: Fit = (line) => (release === null ? { line } : fitLine(line, release.points, catalogue))
  const controls = chosen.flatMap((candidate) => packControls(candidate, texts))
  const pack = packOf(title, controls, fit)
  if (pack === null) return nothing(`no control of ${name} that surely applies has settings in nova.conf or qemu.conf`)
  if (values.into !== undefined) {
    mkdirSync(values.into, { recursive: true })
    for (const file of pack.files) writeWhole(join(values.into, file.name), file.text)
  } else put(format === 'json' ? `${JSON.stringify(pack, null, 1)}\n` : textOf(pack.files), values.output)
  return 0
}

const textOf = (files: readonly Readonly<{ name: string; text: string }>[]) =>
  files.map(({ name, text }) => `# --- ${name}\n${text}`).join('\n')

function nothing(why: string): 3 {
  console.error(`${why}; see bulkhead advise`)
  return 3
}

/** @throws WrongUse for a candidate that is none, or is ruled out. */
function refuseUnfit(id: string, status: string | undefined, known: readonly string[]): void {
  if (status === undefined) throw new UnknownWord('candidate', id, known)
  if (status === 'excluded' || status === 'unavailable')
    throw new WrongUse(`--for ${id}: these answers rule it out; bulkhead advise says why`)
}

/** The answers with the release among them, and the release; null outside of Nova. @throws WrongUse where they contradict each other, or none is given. */
function withRelease(
  state: LinkState,
  written: string | undefined,
  catalogue: OptionCatalogue,
): { state: LinkState; release: GivenRelease | null } {
  const own = state.answers.release
  const isOutside = own !== undefined && own !== '?' && own.length === 1 && own[0] === 'not-nova'
  if (written === undefined) {
    if (!isOutside) throw new WrongUse('there is no release; write --release 2025.1, or release=not-nova')
    return { state, release: null }
  }
  const release = readRelease(catalogue, written)
  if (release === null) throw new WrongUse(`--release ${JSON.stringify(written)} is no release of Nova; write 2025.1, 31 or 31.2.1`)
  const [option = ''] = release.points.map(releaseOption)
  if (own !== undefined && own !== '?' && !own.includes(option))
    throw new WrongUse(`--release ${written} contradicts the answer release=${own.join()}; leave one of them out`)
  return { state: { ...state, answers: { ...state.answers, release: [option] } }, release }
}
