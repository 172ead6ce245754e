import { createHash } from 'node:crypto'
import { type Asking, answersFor, askingOf } from '@/cli/affected-asking'
import { writeWhole } from '@/lib/disk/write-whole'
import { concernText } from '@/lib/export/concern/concern-text'
import { exitCodeOf, FAIL_LEVELS, type Found } from '@/lib/export/concern/found'
import { concernVex } from '@/lib/export/concern/open-vex'
import { concernSarif } from '@/lib/export/concern/sarif'
import { compareSeries } from '@/lib/export/concern/upgrade'
import { loadConcerns } from '@/lib/library/concern-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { argumentsOf, today, WrongUse } from '@/scripts/command-line'

const FORMATS = ['text', 'json', 'sarif', 'openvex'] as const
type Format = (typeof FORMATS)[number]

const USAGE = `bulkhead affected [--series 2026.1] [--product nova] [--product nova=29.0.1]…
bulkhead affected --packages FILE | --sbom FILE
bulkhead affected --from 2024.1 --to 2026.1 [--product nova]…
bulkhead affected --batch FILE --json

  --series           what concerns the products of an OpenStack series; with --product NAME only those
  --product          what concerns a product: NAME=VERSION, as its project or a distribution writes it
  --packages         what pip freeze, dpkg -l or rpm -qa print; - is standard input
  --sbom             CycloneDX 1.4 to 1.7, SPDX 2.3 or 3.0, as JSON
  --from --to        what an upgrade between two series mends, and what stays
  --batch            a JSON array of { "advisory", "product", "series" | "version" }, answered in its order
  --format           ${FORMATS.join(', ')}; --json is --format json
  --output           write to a file
  --fail-on          ${FAIL_LEVELS.join(', ')}: what counts as a finding (serious: rated high or critical, or not rated)
  --fail-on-unknown  exit 3 where something cannot be told

The environment variable ADVISORY_SOURCES names further sources of advisories, as for a build.
Exit 0: nothing found. 1: something at or above --fail-on. 2: wrong use, or input that cannot be read. 3: see --fail-on-unknown.`

/** Answer what concerns somebody, print it, and tell the exit code. */
export function run(args: readonly string[]): number {
  const { values } = argumentsOf({
    args: [...args],
    options: {
      series: { type: 'string' },
      product: { type: 'string', multiple: true, default: [] },
      packages: { type: 'string' },
      sbom: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      batch: { type: 'string' },
      format: { type: 'string' },
      json: { type: 'boolean', default: false },
      output: { type: 'string' },
      'fail-on': { type: 'string', default: 'serious' },
      'fail-on-unknown': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const format = oneOf(FORMATS, values.format ?? (values.json ? 'json' : 'text'), 'format')
  const failOn = oneOf(FAIL_LEVELS, values['fail-on'], 'fail-on')
  const asking = askingOf(values)
  const day = today()
  const loaded = loadConcerns('.', sourceFilesOf(process.env), day)
  const { found, before } = answersFor(asking, loaded)
  const text = printed(format, asking, { found, before }, { day, releasesAsOf: loaded.concerns.versions.catalogue.date })
  if (values.output === undefined) process.stdout.write(text)
  else writeWhole(values.output, text)
  return exitCodeOf(
    found.map(({ concern }) => concern),
    failOn,
    values['fail-on-unknown'],
  )
}

type Answers = Readonly<{ found: readonly Found[]; before: readonly Found[] | null }>
type Days = Readonly<{ day: string; releasesAsOf: string }>

function printed(format: Format, { kind }: Asking, { found, before }: Answers, { day, releasesAsOf }: Days): string {
  if (format === 'sarif') return json(concernSarif(found, fingerprint))
  if (format === 'openvex') return json(concernVex(found, day, fingerprint))
  const concerns = (list: readonly Found[]) => list.map(({ concern }) => concern)
  if (before === null) {
    if (format === 'text') return `${concernText(found, releasesAsOf)}\n`
    return kind === 'batch' ? `${JSON.stringify(concerns(found))}\n` : json({ day, releasesAsOf, answers: concerns(found) })
  }
  const { mended, stays, fresh, open } = compareSeries(before, found)
  if (format === 'json')
    return json({ day, releasesAsOf, mended: concerns(mended), stays: concerns(stays), new: concerns(fresh), open: concerns(open) })
  const parts = [
    ['The upgrade mends', mended.map((each) => `${each.concern.advisory} ${each.concern.product}: ${each.title}`)],
    ['Stays', stays.length === 0 ? [] : [concernText(stays, releasesAsOf)]],
    ['New', fresh.length === 0 ? [] : [concernText(fresh, releasesAsOf)]],
    ['Cannot be told', open.length === 0 ? [] : [concernText(open, releasesAsOf)]],
  ] as const
  return `${parts.map(([title, lines]) => [title, ...(lines.length === 0 ? ['nothing'] : lines)].join('\n')).join('\n\n')}\n`
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

function oneOf<T extends string>(known: readonly T[], word: string, option: string): T {
  const found = known.find((each) => each === word)
  if (found === undefined) throw new WrongUse(`--${option} ${JSON.stringify(word)}: use one of ${known.join(', ')}`)
  return found
}
