import { answersOf } from '@/lib/check/answers'
import { currentOf } from '@/lib/check/current'
import { type Domain, judgeDomain } from '@/lib/check/domain/judge-domain'
import { elementsAt } from '@/lib/check/domain/path'
import type { OtherFiles } from '@/lib/check/judge/other-files'
import type { Kind } from '@/lib/check/kind'
import type { Knowledge } from '@/lib/check/knowledge'
import { judgeLibvirt, seeLibvirt } from '@/lib/check/libvirt/judge-libvirt'
import { judgeLxc } from '@/lib/check/lxc/judge-lxc'
import { judgeNova } from '@/lib/check/nova/judge-nova'
import { lowerBound } from '@/lib/check/nova/lower-bound'
import { novaConfig } from '@/lib/check/nova/nova-config'
import { type GivenRelease, pointsFrom, readRelease } from '@/lib/check/nova/releases'
import { unknownNova } from '@/lib/check/nova/unknown-nova'
import { unknownLibvirt, unknownLxc } from '@/lib/check/other-unknown'
import { type ConfigFile, type ReadFiles, readFiles } from '@/lib/check/read-files'
import { findingsOf, type Judgement } from '@/lib/check/result/group'
import type { CheckResult, Place } from '@/lib/check/result/result'
import { STATES, type State } from '@/lib/check/rules/states'
import type { Problem } from '@/lib/input/problems/problem'

type Options = Readonly<{ release: GivenRelease | null; kind: Kind | null }>

/**
 * Hold configuration files against the rules.
 *
 * @param files In the order in which the service reads them: of Nova's, a later one wins.
 * @returns What they say, or every reason why they cannot be read.
 */
export function check(files: readonly ConfigFile[], { release, kind }: Options, knowledge: Knowledge): CheckResult | readonly Problem[] {
  const read = readFiles(files, knowledge, kind)
  if (!('files' in read)) return read
  const nova = read.nova.length === 0 ? null : novaConfig(read.nova, knowledge.nova)
  const lxc = read.lxc.length === 0 && !read.files.some((file) => file.kind === 'lxc') ? null : { settings: read.lxc }
  const told = release === null ? toldRelease(read.domains, knowledge) : { ...release, from: [] }
  const least = nova === null ? null : lowerBound(nova, knowledge.readers)
  const points = told?.points ?? pointsFrom(knowledge.nova, least?.value ?? null)
  const others = otherFiles(read, knowledge)
  const judgements = knowledge.rules.flatMap(({ kind: of, rule }): Judgement[] => {
    if (of === 'nova') return nova === null ? [] : judgeNova(rule, nova, points, others)
    if (of === 'domain') return read.domains.flatMap((domain) => judgeDomain(rule, domain, others))
    if (of === 'lxc') return lxc === null ? [] : judgeLxc(rule, lxc, others.kinds)
    return read.libvirt.filter((file) => file.kind === of).flatMap((file) => judgeLibvirt(rule, file, knowledge.libvirt, others.kinds))
  })
  const findings = findingsOf(judgements, knowledge.sourcesOf)
  return {
    release: told === null ? null : { value: told.value, from: told.from },
    releaseAtLeast: least,
    files: read.files,
    current: currentOf(nova, points, read.domains, lxc),
    answers: answersOf(nova, points, told ?? least, read.domains, lxc),
    findings,
    unknown: [
      ...(nova === null ? [] : unknownNova(nova, points, knowledge.readers)),
      ...unknownLibvirt(read.libvirt, knowledge.libvirt),
      ...unknownLxc(read.lxc, read.lxcOthers, knowledge.lxc),
    ],
    problems: read.problems,
    summary: Object.fromEntries(STATES.map((state) => [state, findings.filter((each) => each.state === state).length])) as Record<
      State,
      number
    >, // as: every state is there
  }
}

/** The release of which Nova made the guests, where all of them say the same series. */
function toldRelease(domains: readonly Domain[], { nova }: Knowledge): (GivenRelease & Readonly<{ from: readonly Place[] }>) | null {
  const told = domains.flatMap(({ file, root }) =>
    elementsAt(root, 'metadata/nova:instance/nova:package').flatMap((element) => {
      const version = /^(?:\d+:)?(\d+\.\d+\.\d+)/.exec(element.attributes.get('version') ?? '')?.[1] ?? ''
      const found = readRelease(nova, version)
      return found === null ? [] : [{ ...found, place: { file, line: element.line, column: element.column } }]
    }),
  )
  const [first] = told
  if (first === undefined || told.some(({ value }) => value !== first.value)) return null
  return { value: first.value, points: first.points, from: told.map(({ place }) => place) }
}

function otherFiles({ files, libvirt }: ReadFiles, { libvirt: catalogue }: Knowledge): OtherFiles {
  return {
    kinds: new Set(files.map(({ kind }) => kind)),
    see: (kind, name) => {
      const file = libvirt.find((each) => each.kind === kind)
      return file === undefined
        ? { kind: 'unknown', why: `${kind}.conf is not among the files`, isSet: false }
        : seeLibvirt(file, name, catalogue)
    },
  }
}
