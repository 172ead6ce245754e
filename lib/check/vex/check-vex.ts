import { advisoryPath } from '@/lib/advisory/slug'
import { placeText } from '@/lib/check/result/place-text'
import type { Situation } from '@/lib/check/situation'
import { type Proof, proveSetting } from '@/lib/check/vex/prove-setting'
import { findRelease } from '@/lib/facts/openstack/release'
import { vexDocument } from '@/lib/findings/vex-document'
import { actionOn } from '@/lib/library/indexes/remedy'
import { affected, askedOf, type Running } from '@/lib/versions/affects'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import type { ProductVersions } from '@/lib/versions/product-versions'

type Entry = FlawRecord['affected'][number]
type Judged = Readonly<{ text: string; answer: 'affected' | 'cannot-be-told'; proof: Proof }>

/** What a configuration says of one advisory, as a statement of OpenVEX without its product. */
type Statement = Readonly<
  { vulnerability: Readonly<{ name: string; aliases: readonly string[] }> } & (
    | { status: 'not_affected'; justification: 'vulnerable_code_not_in_execute_path'; impact_statement: string }
    | { status: 'affected'; status_notes: string; action_statement: string }
    | { status: 'under_investigation'; status_notes: string }
  )
>

/**
 * Statements on every advisory on Nova of which a setting of nova.conf is a condition, and that is not ruled out by the version alone.
 *
 * `not_affected` needs a line for every way in which the advisory may concern Nova; `affected` a line for one of them, and a release that it
 * names; all else is under investigation.
 *
 * @param day The day for which they hold.
 * @param fingerprint Of a text, the same in every run; it names the document.
 */
export function checkVex(
  situation: Situation,
  { advisories, versions }: Readonly<{ advisories: readonly FlawRecord[]; versions: ProductVersions }>,
  absolute: (path: string) => string,
  day: string,
  fingerprint: (text: string) => string,
) {
  const told = toldOf(situation, versions)
  const products = [{ '@id': told === null ? 'pkg:pypi/nova' : told.purl }]
  const statements = statementsOf(advisories, situation, told, versions, absolute)
  return vexDocument(
    statements.map(({ vulnerability, ...status }) => ({ vulnerability, products, ...status })),
    day,
    fingerprint,
  )
}

type Told = Readonly<{ running: Running; series: string; purl: string }>

/** What the files are for, in the terms of advisories; null where nobody knows, or it is more than one series. */
function toldOf({ told }: Situation, versions: ProductVersions): Told | null {
  if (told === null) return null
  if (/^\d+\.\d+\.\d+$/.test(told.value)) {
    const running = { version: told.value }
    const asked = askedOf('nova', running, versions)
    return { running, series: typeof asked === 'string' ? '' : asked.seriesName, purl: `pkg:pypi/nova@${told.value}` }
  }
  const asked = askedOf('nova', { version: told.points.at(-1) ?? '' }, versions)
  const release = typeof asked === 'string' ? null : findRelease(versions.releases, asked.seriesName)
  if (release === null) return null
  return { running: { series: release.name }, series: release.name, purl: `pkg:generic/openstack/nova@${encodeURIComponent(release.name)}` }
}

function statementsOf(
  advisories: readonly FlawRecord[],
  situation: Situation,
  told: Told | null,
  versions: ProductVersions,
  absolute: (path: string) => string,
): Statement[] {
  return advisories.flatMap((advisory): Statement[] => {
    const own = advisory.affected.filter(({ product }) => product === 'nova')
    if (advisory.lifecycle.state !== 'published' || !own.some(({ when }) => isOption(when))) return []
    const judged = own.flatMap((entry): Judged[] => {
      const asked = told === null ? 'cannot-be-told' : affected({ ...advisory, affected: [entry] }, 'nova', told.running, versions).answer
      return asked === 'not-affected' ? [] : [{ text: textOf(entry), answer: asked, proof: proofOf(entry, situation) }]
    })
    if (judged.length === 0) return []
    const page = absolute(advisoryPath(advisory.id))
    return [{ vulnerability: vulnerabilityOf(advisory), ...statusOf(judged, actionOf(advisory, told?.series ?? ''), page) }]
  })
}

const isOption = (when: Entry['when']) => when?.setting?.option.startsWith('[') === true

function proofOf({ when }: Entry, situation: Situation): Proof {
  return when?.setting == null ? null : proveSetting(when.setting.option, when.setting.value, situation)
}

const textOf = ({ when, text }: Entry) => (when === undefined ? text : when.text)

function statusOf(judged: readonly Judged[], action: string, page: string) {
  const told = judged.flatMap(({ proof, text, answer }) => (proof === null ? [] : [{ ...proof, text, answer }]))
  const line = ({ place, says, text }: (typeof told)[number]) => `${placeText(place)} sets ${says}; it concerns Nova where ${text}.`
  const yes = told.find(({ truth, answer }) => truth && answer === 'affected')
  if (yes !== undefined)
    return {
      status: 'affected',
      status_notes: `On hosts with this configuration: ${line(yes)}`,
      action_statement: `${action} ${page}`.trim(),
    } as const
  if (told.length === judged.length && told.every(({ truth }) => !truth)) {
    const impact_statement = `On hosts with this configuration: ${told.map(line).join(' ')}`
    return { status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path', impact_statement } as const
  }
  const open = [...new Set(judged.flatMap(({ proof, text }) => (proof?.truth === false ? [] : [text])))]
  return {
    status: 'under_investigation',
    status_notes: `No line decides, or the release is not known: ${open.join('; or ')}. ${page}`,
  } as const
}

/** What the advisory says to do on the series of the files, where it says it at all. */
function actionOf(advisory: FlawRecord, series: string): string {
  return actionOn({ name: series }, advisory, { answer: 'affected' }) ?? 'Do what the advisory recommends:'
}

function vulnerabilityOf({ id, cves }: FlawRecord) {
  const [name = id, ...others] = cves
  return { name, aliases: [id, ...others].filter((alias) => alias !== name) }
}
