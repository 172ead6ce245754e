/** QEMU is the device model of KVM, and a boundary of its own where it emulates the processor too; `qemu-img` is a tool. */
const QEMU = String.raw`\bqemu\b(?!-img)`
const WORDS: readonly (readonly [id: string, words: RegExp])[] = [
  ['kvm', new RegExp(String.raw`\bkvm\b|${QEMU}`, 'i')],
  ['xen', /\bxen(?:server|api)?\b/i],
  ['vmware', /\bvmware\b|\bvsphere\b|\bvcenter\b|\besxi?\b|\bvmwareapi\b/i],
  ['hyperv', /\bhyper-?v\b/i],
  ['lxc', /\blxc\b/i],
  ['qemu-tcg', new RegExp(String.raw`\btcg\b|${QEMU}`, 'i')],
  ['bare-metal', /\bironic(?:-[a-z-]+)?\b|\bbare[ -]?metal\b/i],
]

/** Ids of isolation technologies that a title or the names of products speak of by name; none where only a tool is named. */
export function technologiesIn(texts: readonly string[]): string[] {
  return WORDS.flatMap(([id, words]) => (texts.some((text) => words.test(text)) ? [id] : []))
}
