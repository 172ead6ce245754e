import type { SourceLine } from '@/lib/formats/ossn/source-line'

/** Lines that hang together, with the line above them. */
export type Chunk = Readonly<{ lines: readonly SourceLine[]; above: string }>

const COMMAND =
  /^(?:sudo|env|openstack|nova|cinder|glance|keystone|neutron|swift|heat|curl|wget|openssl|lsof|ldd|grep|egrep|sed|awk|cat|ls|cd|ps|pip3?|python\d?|apt(?:-get)?|yum|dnf|rpm|dpkg|chmod|chown|mkdir|rm|cp|mv|find|echo|export|source|service|systemctl|iptables|ip6tables|ebtables|ip|sysctl|virsh|qemu-img|mysql|psql|ceph|rbd|tgtadm|scli|git|ssh|scp|netstat|ss|tcpdump|nmap|docker|kubectl|ovs-\w+|ovn-\w+|for|while|if)\s+\S/
const SIGNS: readonly RegExp[] = [
  /^[$#>%]\s+\S/,
  /^\[[^\]\s][^\]]{0,80}\]$/,
  /^["']?[\w.:/-]+["']?\s*(?:=|\+=|:=)\s*\S/,
  /^[\w.-]+\s*=$/,
  /[;{}\\]$/,
  /^[{}]/,
  /^<[/?!a-zA-Z][^>]*>/,
  /\s--?[a-z][\w-]*/,
  /^\/[\w.<>-]+\//,
  /^['"]?[\w.]+\(.*\)['"]?;?$/,
  /^(?:import \w+|from [\w.]+ import \S.*)$/,
  /^['"][^'"]+['"]\s*[:,=]/,
  /\s\|\s+\w/,
  /^[a-z][\w.-]*:(?:\s+["'\w[{/]\S*)?$/,
  /^https?:\/\/\S+\s+-/,
  /^#\w+\s*=/,
  COMMAND,
]

/** A line above what a program wrote: `this command prints:`. */
const ANNOUNCES_OUTPUT = /\b(?:prints?|outputs?|returns?|displays?)\b[\w\s]{0,40}:$/i

/** Whether indented lines are code or configuration, rather than prose, addresses or names that were set off. */
export function isCode({ lines, above }: Chunk): boolean {
  const indent = Math.min(...lines.slice(0, 5000).map((line) => line.indent))
  if (indent < 2) return false
  const texts = lines.map(({ text }) => text.trim())
  if (above.endsWith('::')) return true
  if (texts.every((text) => /^\W*https?:\/\/\S+$/.test(text))) return false
  if (/^[$#>%]\s+\S/.test(texts[0] ?? '') || ANNOUNCES_OUTPUT.test(above)) return true
  const signs = texts.filter(hasSign).length
  if (isSentence(texts)) return signs === texts.length
  if (signs > 0) return indent >= 4 || signs * 2 >= texts.length
  return indent >= 4 && texts.every((text) => !/^\p{Lu}/u.test(text)) && !(texts.length > 1 && texts.every(isName))
}

const hasSign = (text: string) => text.length < 2000 && SIGNS.some((sign) => sign.test(text))
const isName = (text: string) => /^[\w.-]+(?: \([\w. -]+\))?$/.test(text)

/** Lines that read as a sentence: several plain words, a capital at the start or a stop at the end. */
function isSentence(texts: readonly string[]): boolean {
  const [first = ''] = texts
  const words = texts.slice(0, 200).join(' ').slice(0, 20_000).split(/\s+/)
  const plain = words.filter((word) => /^[("']?\p{L}[\p{L}'’-]*[)"',.;:]*$/u.test(word)).length
  if (words.length < 4 || plain < 0.7 * words.length) return false
  return /^["'(]?\p{Lu}/u.test(first) || /[.:!?]$/.test(texts.at(-1) ?? '')
}
