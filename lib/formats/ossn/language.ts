import { parseLanguage } from '@/lib/markdown/code-languages'

/** What is known about code besides itself: the name its marks give, and the line above. */
type CodeContext = Readonly<{ name: string | null; above: string }>

const BY_NAME: readonly (readonly [RegExp, string | null])[] = [
  [/\.xml\b/i, 'xml'],
  [/\.json\b/i, 'json'],
  [/\.ya?ml\b/i, 'yaml'],
  [/\.py\b/i, 'python'],
  [/\.sh\b/i, 'bash'],
  [/\.sql\b/i, 'sql'],
  [/\.log\b|\.txt\b/i, null],
  [/nginx/i, 'nginx'],
  [/httpd|apache/i, 'apache'],
  [/haproxy/i, null],
  [/\.(?:conf|ini|cfg)\b/i, 'ini'],
]

const APACHE =
  /^<\/?(?:Location|LocationMatch|IfModule|IfVersion|VirtualHost|Directory|DirectoryMatch|Files|Proxy|Limit)\b|^(?:SSLProtocol|SSLCipherSuite|RewriteRule|RewriteCond|RewriteEngine|WSGI\w+|Header (?:add|set|always))\b/
const NGINX =
  /^(?:http|server|events|upstream [\w-]+|location [^{]+) ?\{$|^(?:ssl_protocols|proxy_pass|add_header|limit_req_zone|server_name) .*;$/
const CONSOLE = /^(?:[$>%] ?\S|# [a-z][\w-]*(?: |$)|mysql> |MariaDB .*> |[\w.-]+@[\w.-]+[:~][^$#]{0,80}[$#] )/
const COMMAND =
  /^'?(?:sudo|env|openstack|nova|cinder|glance|keystone|neutron|swift|curl|wget|openssl|lsof|ldd|e?grep|sed|awk|cat|ls|cd|ps|pip3?|python\d?|apt(?:-get)?|yum|dnf|rpm|dpkg|chmod|chown|mkdir|rm|cp|mv|find|echo|export|service|systemctl|ip6?tables|ebtables|ip|sysctl|virsh|qemu-img|mysql|psql|ceph|rbd|tgtadm|scli|git|ssh|scp|netstat|tcpdump|nmap|docker|kubectl|ov[sn]-\w+)\s+\S|^for \w+ in |^while |^if \[/
const SHELL_LINES = /^(?:do|done|then|fi)$/
const PYTHON =
  /^(?:def \w+\(|class \w+|import \w+$|from [\w.]+ import |[A-Z_]+ = [{['(]|'?[a-z_]\w*(?:\.\w+)+\([^)]*\)'?$|\w+ = \w+(?:\.\w+)*\()/
const INI = /^(?:\[[^\]]+\]|[#;]?\s?[\w.-]+\s*=(?![=~])(?:\s|\S|$))/

/** The language of a block of code, as far as it is certain; null where it is not. */
export function guessLanguage(code: readonly string[], { name, above }: CodeContext): string | null {
  const lines = code.slice(0, 400).flatMap((line) => (line.trim() === '' ? [] : [line.trim().slice(0, 500)]))
  const [first = ''] = lines
  if (name !== null) {
    const language = parseLanguage(name)
    if (language.kind === 'known') return language.name
    const named = BY_NAME.find(([expression]) => expression.test(name))
    if (named) return named[1]
  }
  if (/^<\?xml\b/.test(first)) return 'xml'
  if (lines.some((line) => APACHE.test(line))) return 'apache'
  if (lines.some((line) => NGINX.test(line))) return 'nginx'
  if (CONSOLE.test(first)) return 'console'
  if (COMMAND.test(first) || lines.some((line) => SHELL_LINES.test(line))) return 'bash'
  if (/^\/\S*$/.test(first) && lines.length === 1) return null
  if (/^<\/?[a-zA-Z][\w:-]*(?:\s|\/?>)/.test(first) && lines.some((line) => line.endsWith('>'))) return 'xml'
  return byShape(lines, first, above) ?? byLineAbove(above)
}

function byShape(lines: readonly string[], first: string, above: string): string | null {
  if (/^(?:diff --git |--- \S+\/|\+\+\+ \S+\/|@@ -)/.test(first)) return 'diff'
  if (/^(?:SELECT|UPDATE|INSERT|DELETE|ALTER|CREATE|GRANT)\s/i.test(first) && lines.some((line) => line.endsWith(';'))) return 'sql'
  if (lines.some((line) => PYTHON.test(line))) return 'python'
  if (/^[{[]$|^\{.*[}:,{[]$/.test(first)) return 'json'
  if (/^"[^"]+"\s*:/.test(first)) return lines.some((line) => /[,{[]$/.test(line)) || /\.json\b/.test(above) ? 'json' : 'yaml'
  const isAssigned = lines.filter((line) => INI.test(line)).length
  if (isAssigned > 0 && isAssigned * 2 >= lines.length) return 'ini'
  if (/^(?:- )?[\w.-]+:$/.test(first) && lines.length > 1) return 'yaml'
  return lines.length > 1 && lines.every((line) => /^(?:- )?["\w.-]+:(?:\s|$)/.test(line)) ? 'yaml' : null
}

function byLineAbove(above: string): string | null {
  const heading = /^#{1,6}.*?#*$/.test(above) ? above : ''
  return BY_NAME.find(([expression]) => expression.test(heading))?.[1] ?? null
}
