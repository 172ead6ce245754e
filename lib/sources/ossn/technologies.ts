const BY_WORD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\blxc\b/i, ['lxc-privileged', 'lxc-unprivileged']],
  [/\bkvm\b/i, ['kvm']],
  [/\bxen\b/i, ['xen-pv', 'xen-hvm-pvh']],
  [/\bvmware\b|\besxi?\b|\bvcenter\b/i, ['vmware-esxi']],
  [/\bhyper-?v\b/i, ['hyper-v']],
  [/\bqemu\b/i, ['qemu-tcg', 'kvm']],
  [/\bironic\b|\bbare[ -]?metal\b/i, ['ironic-bare-metal']],
]

/** Ids of isolation technologies that title and affected products name; none where only a tool such as libvirt is named. */
export function technologiesIn(text: string): string[] {
  return [...new Set(BY_WORD.flatMap(([word, ids]) => (word.test(text) ? ids : [])))]
}
