import type { CveAffected, CveContainer } from '@/lib/formats/cve/cve-schema'
import { nameIn } from '@/lib/formats/cve/name-in'

type Rule = Readonly<{ ids: readonly string[]; words: RegExp }>

const RULES: readonly Rule[] = [
  { ids: ['xen'], words: /\bxen(?:server|project|api)?\b/i },
  { ids: ['kvm'], words: /\bkvm\b|\blibvirt\b|\bvhost(?:[-_]\w+)?\b|\bvmscape\b/i },
  { ids: ['kvm', 'qemu-tcg'], words: /\bqemu(?:-kvm)?\b(?!-img)/i },
  { ids: ['hyperv'], words: /\bhyper-?v\b|\bvmbus\b/i },
  {
    ids: ['vmware'],
    words:
      /\besxi?\b|\bv(?:center|sphere)\b|\bvmware (?:esxi?|workstation|fusion|player|server|tools|cloud foundation|vcenter|driver|virtual\w*)\b/i,
  },
  { ids: ['lxc'], words: /\blx[cd]\b|\blxcfs\b|\bincus\b|\blxc-user-nic\b/i },
  { ids: ['kata'], words: /\bkata[ -](?:containers?|runtime|agent|shim)\b/i },
  { ids: ['firecracker'], words: /\bfirecracker\b/i },
  { ids: ['gvisor'], words: /\bgvisor\b|\brunsc\b/i },
  { ids: ['bare-metal'], words: /\bopenstack ironic\b|\bironic-[a-z-]+\b|\bironic\b(?=.{0,40}\bbare[ -]?metal\b)/i },
]
/** Of VMware's products those that keep guests apart. */
const HYPERVISORS = /^(?:vmware )?(?:esxi?|workstation|fusion|player|cloud foundation|telco cloud|vcenter|vsphere)/i
/** Products that hold a technology as one part of many: what a record is about stands in its text. */
const GENERAL =
  /^linux\b|^windows\b|\blinux\b|^red hat\b|^ubuntu\b|^debian\b|^suse\b|\bopenstack\b|^(?:openstack )?(?:nova|compute)$|^xcp|^citrix/i
/** What one program can learn of another by the processor that both run on, a guest can learn of another guest, whatever keeps them apart. */
const SIDE_CHANNEL = /\btransient execution\b|\bspeculative\b|\bmicroarchitectural\b|\bbranch (?:history|predict|target)/i
const PROCESSORS = /\bprocessors?\b|\bcpus?\b|\bepyc\b|\bryzen\b|\bxeon\b/i
const IN_FILES: readonly (readonly [string, RegExp])[] = [
  ['kvm', /^(?:arch\/[^/]+\/kvm|virt\/kvm|drivers\/vhost)\//],
  ['xen', /^(?:arch\/[^/]+\/xen|drivers\/xen|drivers\/[^/]+\/xen-\w+)\//],
]

/** Ids of isolation technologies that a record is about: by its names and its title, and by its text where these leave it open. */
export function technologiesOf({ title, affected }: CveContainer, description: string): string[] {
  const names = affected.flatMap(namesIn)
  const products = affected.flatMap(({ product }) => nameIn(product) ?? [])
  const isOpen = products.length === 0 || products.every((name) => GENERAL.test(name))
  const isKernel = products.some((name) => /^linux(?: kernel)?$/i.test(name))
  const told = isOpen ? subjectOf(description) : firstSentence(description)
  const texts = [...names, title ?? '']
  const strict = isKernel ? kernelWords(description) : told
  const found = RULES.flatMap(({ ids, words }) => {
    if (texts.some((text) => words.test(text))) return ids
    const isMeant = isOpen || ids.includes('lxc') || ids.includes('kata') || ids.includes('hyperv')
    return isMeant && words.test(strict) ? ids.filter((id) => !(isKernel && id === 'qemu-tcg')) : []
  })
  const inVendor = affected.some(({ vendor, product }) => /^vmware\b/i.test(vendor ?? '') && HYPERVISORS.test(product ?? ''))
  const isIronic = affected.some(({ vendor, product }) => /^openstack$/i.test(vendor ?? '') && /^ironic\b/i.test(product ?? ''))
  const inFiles = affected.flatMap(({ programFiles }) =>
    IN_FILES.flatMap(([id, path]) => (programFiles.some((file) => path.test(file)) ? [id] : [])),
  )
  const isSideChannel = products.some((name) => PROCESSORS.test(name)) && SIDE_CHANNEL.test(`${title ?? ''} ${description}`)
  const all = new Set([
    ...found,
    ...inFiles,
    ...(inVendor ? ['vmware'] : []),
    ...(isIronic ? ['bare-metal'] : []),
    ...(isSideChannel ? ['kvm', 'xen', 'vmware', 'hyperv'] : []),
  ])
  return [...all, ...(all.has('xen') ? kindsOfXen(`${title ?? ''}\n${description}`) : [])]
}

const namesIn = ({ vendor, product, packageName, vendor: _ }: CveAffected & { vendor?: string | undefined }) =>
  [vendor, product, packageName].flatMap((name) => {
    const read = nameIn(name)
    return read === null || /^vmware(?:,? inc\.?)?$/i.test(read) ? [] : [read]
  })

/** The first words, which say what has the flaw; what follows tells of attackers, tests and neighbours. */
const subjectOf = (description: string) => description.replace(/\s+/g, ' ').slice(0, 400)
const firstSentence = (description: string) =>
  /^.{0,300}?[.!?](?=\s|$)/.exec(description.replace(/\s+/g, ' '))?.[0] ?? subjectOf(description)

/** Kernel records hold logs of machines that run somewhere. */
function kernelWords(description: string): string {
  const lines = description.split('\n').filter((line) => !/hardware name|hypervisor detected|^\s*\[?\s*\d+\.\d+\]|\+0x/i.test(line))
  return lines.map((line) => line.replace(/\bqemu\b/gi, ' ')).join('\n')
}

function kindsOfXen(text: string): string[] {
  return [
    ...(/\bhvm\b|\bpvh\b|\bviridian\b|\bhvm_/i.test(text) ? ['xen-hvm-pvh'] : []),
    ...(/\bpv (?:guests?|domains?|domu)\b|\bpara-?virt/i.test(text) ? ['xen-pv'] : []),
  ]
}
