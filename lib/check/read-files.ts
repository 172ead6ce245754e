import type { Domain } from '@/lib/check/domain/judge-domain'
import type { Kind } from '@/lib/check/kind'
import { kindOf } from '@/lib/check/kind-of'
import type { Knowledge } from '@/lib/check/knowledge'
import type { LibvirtFile } from '@/lib/check/libvirt/judge-libvirt'
import { type LxcSetting, lxcSettings } from '@/lib/check/lxc/lxc-config'
import { type NovaFile, novaEntries } from '@/lib/check/nova/nova-entries'
import type { CheckResult } from '@/lib/check/result/result'
import { readLibvirtConf } from '@/lib/input/libvirt-conf/read-libvirt-conf'
import { readLxcConf } from '@/lib/input/lxc-conf/read-lxc-conf'
import type { Problem } from '@/lib/input/problems/problem'
import { readXml, type XmlElement } from '@/lib/input/xml/read-xml'

/** A file that is to be checked: its text as `configText` gives it, and its kind where somebody says so. */
export type ConfigFile = Readonly<{ name: string; text: string; lines: number; kind?: Kind | null }>

type Faults = CheckResult['problems']

/** All files, by what they hold. */
export type ReadFiles = Readonly<{
  files: CheckResult['files']
  nova: readonly NovaFile[]
  libvirt: readonly LibvirtFile[]
  domains: readonly Domain[]
  lxc: readonly LxcSetting[]
  /** Lines of container files that LXC does not take. */
  lxcOthers: readonly Readonly<{ file: string; line: number; text: string }>[]
  problems: Faults
}>

type One = Partial<Omit<ReadFiles, 'files'>> & Readonly<{ refused?: Omit<Problem, 'level'> }>

/** Read files, each as its kind, or say why one cannot be. */
export function readFiles(files: readonly ConfigFile[], knowledge: Knowledge, forced: Kind | null): ReadFiles | readonly Problem[] {
  const read = files.map((file, at) => {
    const kind = forced ?? file.kind ?? kindOf(file.text, file.name, knowledge.libvirtNames)
    return { file, kind, one: kind === null ? unknownKind(file) : readOne(file, kind, at, knowledge) }
  })
  const refused = read.flatMap(({ one }) => (one.refused === undefined ? [] : [{ ...one.refused, level: 'error' as const }]))
  if (refused.length > 0) return refused
  const all = <T>(take: (one: One) => readonly T[] | undefined): T[] => read.flatMap(({ one }) => take(one) ?? [])
  return {
    files: read.flatMap(({ file, kind }) => (kind === null ? [] : [{ name: file.name, kind, lines: file.lines }])),
    nova: all(({ nova }) => nova),
    libvirt: all(({ libvirt }) => libvirt),
    domains: all(({ domains }) => domains),
    lxc: all(({ lxc }) => lxc),
    lxcOthers: all(({ lxcOthers }) => lxcOthers),
    problems: all(({ problems }) => problems),
  }
}

function unknownKind({ name }: ConfigFile): One {
  const what = 'it is no configuration that is known here, or it is empty'
  const fix = 'give a nova.conf, qemu.conf, libvirtd.conf, domain XML or a configuration of LXC, or name its kind with --kind'
  return { refused: { file: name, line: null, reason: 'unknown-kind', what, fix } }
}

function readOne({ name, text }: ConfigFile, kind: Kind, at: number, { lxc: keys }: Knowledge): One {
  if (kind === 'nova') {
    const nova = novaEntries(text, name, at)
    return { nova: [nova], problems: nova.faults }
  }
  if (kind === 'domain') return readDomains(name, text)
  if (kind === 'lxc') {
    const { entries, others } = readLxcConf(text)
    const signs = others.filter((other) => other.kind === 'no-sign')
    return {
      lxc: lxcSettings(entries, name, keys),
      lxcOthers: others.filter((other) => other.kind === 'alien').map(({ line, text: words }) => ({ file: name, line, text: words })),
      problems: signs.map(({ line }) => ({ file: name, line, what: 'there is no = in the line: LXC refuses the whole file' })),
    }
  }
  const { entries, fault } = readLibvirtConf(text)
  if (fault === null) return { libvirt: [{ file: name, kind, entries }] }
  // The daemon does not start with such a file, so nothing in it can be called right or wrong.
  const { line, what } = fault
  return {
    refused: { file: name, line, reason: 'libvirt-syntax', what: `libvirt does not read the file: ${what}`, fix: 'correct it there' },
  }
}

function readDomains(file: string, text: string): One {
  const reading = readXml(text)
  if (reading.kind === 'refused') {
    const { line, reason, what, fix } = reading
    return { refused: { file, line, reason, what, fix } }
  }
  const domains = reading.roots.flatMap((root) => domainsIn(root, 0)).map((root) => ({ file, root }))
  if (domains.length > 0) return { domains }
  return { refused: { file, line: 1, reason: 'no-domain', what: 'there is no element domain', fix: 'give what virsh dumpxml prints' } }
}

/** A domain may stand in the status of a running guest, or in a snapshot. */
function domainsIn(element: XmlElement, depth: number): XmlElement[] {
  if (element.uri === '' && element.local === 'domain') return [element]
  return depth > 2 ? [] : element.children.flatMap((child) => domainsIn(child, depth + 1))
}
