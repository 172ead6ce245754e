import type { Decision } from '@/lib/advisor/export/decision'
import { type CheckedFile, checkScript } from '@/lib/advisor/export/hardening-pack/check-script'
import { type PackControl, type PackLine, packLines } from '@/lib/advisor/export/hardening-pack/pack-lines'

/** Files to take home: fragments of configurations, and a script that looks for their lines. */
type HardeningPack = Readonly<{
  /** Name -> text, ready to be saved; `check-hardening.sh` last. */
  files: readonly Readonly<{ name: string; text: string }>[]
  /** Ids of the controls of which lines are in it. */
  controls: readonly string[]
}>

const KINDS = [
  { name: 'nova', fragment: 'nova.conf.fragment', path: '/etc/nova/nova.conf', isMine: (file: string) => /\bnova\.conf\b/.test(file) },
  { name: 'qemu', fragment: 'qemu.conf.fragment', path: '/etc/libvirt/qemu.conf', isMine: (file: string) => /\bqemu\.conf\b/.test(file) },
] as const

/** A line as a release reads it, or why it does not; for a pack that is made for one. */
export type Fit = (line: PackLine) => Readonly<{ line: PackLine }> | Readonly<{ because: string }>

/**
 * The settings of a verdict as files: of the controls of what is recommended that surely apply, those in nova.conf and qemu.conf.
 *
 * @returns null where no such control has any.
 */
export function hardeningPack(decision: Decision): HardeningPack | null {
  const chosen = decision.options.filter(({ id }) => decision.recommended.includes(id))
  const controls = chosen
    .flatMap((option) => option.controls)
    .filter(({ certain }) => certain)
    .toSorted((a, b) => Number(b.required) - Number(a.required))
  const title = `${decision.headline} Policy ${decision.policy.version}-${decision.policy.digest.slice(0, 8)}, ${decision.link}`
  return packOf(title, controls)
}

/**
 * The settings of some controls as files; of two that contradict each other the first one's.
 *
 * @param title One line that says what they were made for.
 * @param asRead How the release reads a line of nova.conf; left out: as it is written.
 * @returns null where none of the controls has any, or the release reads none of them.
 */
export function packOf(title: string, controls: readonly PackControl[], asRead: Fit = (line) => ({ line })): HardeningPack | null {
  const kinds = KINDS.map((kind) => {
    const { lines, clashes } = packLines(controls, kind.isMine)
    const fitted = lines.map((line) => ({ asked: line, ...(kind.name === 'nova' ? asRead(line) : { line }) }))
    return {
      ...kind,
      lines: inSections(fitted.flatMap((each) => ('line' in each ? [each.line] : []))),
      left: [
        ...clashes.map((line) => ({ line, because: 'it contradicts a line above' })),
        ...fitted.flatMap((each) => ('because' in each ? [{ line: each.asked, because: each.because }] : [])),
      ],
    }
  }).filter(({ lines }) => lines.length > 0)
  if (kinds.length === 0) return null
  const checked = kinds.map(({ name, path, lines }): CheckedFile => ({ name, path, lines }))
  return {
    files: [
      ...kinds.map(({ fragment, lines, left }) => ({ name: fragment, text: fragmentText(title, lines, left) })),
      { name: 'check-hardening.sh', text: checkScript(title, checked) },
    ],
    controls: [...new Set(kinds.flatMap(({ lines }) => lines.map(({ control }) => control)))],
  }
}

/** By section, each section once, in the order in which they come first; the lines of a section stay in their order. */
function inSections(lines: readonly PackLine[]): PackLine[] {
  const sections = [...new Set(lines.map(({ section }) => section))]
  return sections.flatMap((section) => lines.filter((line) => line.section === section))
}

type Left = Readonly<{ line: PackLine; because: string }>

function fragmentText(title: string, lines: readonly PackLine[], left: readonly Left[]): string {
  const body = lines.flatMap((line, at) => [
    ...(line.section !== null && lines[at - 1]?.section !== line.section ? ['', `[${line.section}]`] : []),
    `# ${line.control}: ${line.place}${line.isExample ? '; put your own value here' : ''}`,
    `${line.key} = ${line.value}`,
  ])
  const others = left.map(
    ({ line: { control, section, key, value }, because }) =>
      `# left out, for ${because}: ${control}: ${section === null ? '' : `[${section}] `}${key} = ${value}`,
  )
  return [`# ${title.replace(/\s+/g, ' ')}`, ...body, ...(others.length > 0 ? ['', ...others] : []), ''].join('\n')
}
