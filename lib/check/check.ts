import { answersOf } from '@/lib/check/answers'
import { currentOf } from '@/lib/check/current'
import { judgeDomain } from '@/lib/check/domain/judge-domain'
import type { OtherFiles } from '@/lib/check/judge/other-files'
import type { Kind } from '@/lib/check/kind'
import type { Knowledge } from '@/lib/check/knowledge'
import { judgeLibvirt, seeLibvirt } from '@/lib/check/libvirt/judge-libvirt'
import { judgeLxc } from '@/lib/check/lxc/judge-lxc'
import { judgeNova } from '@/lib/check/nova/judge-nova'
import type { GivenRelease } from '@/lib/check/nova/releases'
import { unknownNova } from '@/lib/check/nova/unknown-nova'
import { unknownLibvirt, unknownLxc } from '@/lib/check/other-unknown'
import { type ConfigFile, type ReadFiles, readFiles } from '@/lib/check/read-files'
import { findingsOf, type Judgement } from '@/lib/check/result/group'
import type { CheckResult } from '@/lib/check/result/result'
import { STATES, type State } from '@/lib/check/rules/states'
import { situationOf } from '@/lib/check/situation'
import type { Problem } from '@/lib/input/problems/problem'

/** The release that is given, and what kind all files are; null: told from the files. */
export type CheckOptions = Readonly<{ release: GivenRelease | null; kind: Kind | null }>

/**
 * Hold configuration files against the rules.
 *
 * @param files In the order in which the service reads them: of Nova's, a later one wins.
 * @returns What they say, or every reason why they cannot be read.
 */
export function check(
  files: readonly ConfigFile[],
  { release, kind }: CheckOptions,
  knowledge: Knowledge,
): CheckResult | readonly Problem[] {
  const read = readFiles(files, knowledge, kind)
  if (!('files' in read)) return read
  const lxc = read.lxc.length === 0 && !read.files.some((file) => file.kind === 'lxc') ? null : { settings: read.lxc }
  const { nova, told, least, points } = situationOf(read, release, knowledge)
  const others = otherFiles(read, knowledge)
  const judge = ({ kind: of, rule }: Knowledge['rules'][number]): Judgement[] => {
    if (of === 'nova') return nova === null ? [] : judgeNova(rule, nova, points, others)
    if (of === 'domain') return read.domains.flatMap((domain) => judgeDomain(rule, domain, others))
    if (of === 'lxc') return lxc === null ? [] : judgeLxc(rule, lxc, others.kinds)
    return read.libvirt.filter((file) => file.kind === of).flatMap((file) => judgeLibvirt(rule, file, knowledge.libvirt, others.kinds))
  }
  const judgements = knowledge.rules.flatMap((each) => judge(each).map((judgement) => ({ ...judgement, kind: each.kind })))
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
