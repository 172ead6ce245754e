const WORDS: readonly (readonly [id: string, words: RegExp])[] = [
  ['kvm', /\bkvm\b/i],
  ['xen', /\bxen(?:server|api)?\b/i],
  ['vmware', /\bvmware\b|\bvsphere\b|\bvcenter\b|\besxi?\b|\bvmwareapi\b/i],
  ['hyperv', /\bhyper-?v\b/i],
  ['lxc', /\blxc\b/i],
  ['qemu-tcg', /\btcg\b/i],
  ['bare-metal', /\bironic(?:-[a-z-]+)?\b|\bbare[ -]?metal\b/i],
]

/** Ids of isolation technologies that a title or the names of products speak of by name; none where only a tool is named. */
export function technologiesIn(texts: readonly string[]): string[] {
  return WORDS.flatMap(([id, words]) => (texts.some((text) => words.test(text)) ? [id] : []))
}
