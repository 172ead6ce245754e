import { lintPieces } from '@/lib/lint/lint-pieces'
import { checkWithBash, loadLintFacts } from '@/lib/lint/load-lint-files'
import { markdownPieces } from '@/lib/lint/markdown-pieces'
import type { Piece } from '@/lib/lint/piece'
import { yamlPieces } from '@/lib/lint/yaml-pieces'

const facts = loadLintFacts('.', '2026-11-27')
export const lint = (...pieces: Piece[]) =>
  lintPieces(pieces, facts, checkWithBash).map(({ line, reason, what, fix }) => `${line} ${reason}: ${what}; ${fix}`)

const HEAD = ['---', 'id: BH-2026-900', 'affected:', '  - product: nova', '    text: All', '    ranges: [">=17.0.0"]', '---', '']
export const advisory = (...lines: string[]) => markdownPieces('content/advisories/BH-2026-900.md', [...HEAD, ...lines, ''].join('\n'))
export const when = (option: string, value: string, product = 'nova', range = '>=17.0.0') =>
  markdownPieces(
    'content/advisories/BH-2026-900.md',
    `---\nid: BH-2026-900\naffected:\n  - product: ${product}\n    ranges: ["${range}"]\n    when: { text: x, option: "${option}", value: "${value}" }\n---\n`,
  )
export const fixedIn = (product: string, ...versions: string[]) =>
  yamlPieces('content/escapes.yaml', JSON.stringify({ escapes: [{ id: 'CVE-2026-1', fixedIn: [{ product, versions }] }] }))
export const code = (info: string, ...lines: string[]) => advisory(`\`\`\`${info}`, ...lines, '```')
export const ini = (...lines: string[]) => code('ini file="nova.conf"', ...lines)

const SETTING = { option: 'virt_type', section: 'libvirt', file: 'nova.conf', default: 'kvm', hardened: 'kvm', since: '2014.1' }
export const control = (
  setting: Partial<typeof SETTING & { example: boolean; oldNames: readonly string[] }>,
  snippet = '',
  check = 'true',
) =>
  yamlPieces(
    'content/controls/x.yaml',
    JSON.stringify({
      controls: [
        {
          ...{ id: 'x', settings: [{ ...SETTING, ...setting }], check: { command: check, reading: 'It is.' } },
          ...(snippet === '' ? {} : { snippet: { lang: 'ini', file: 'nova.conf', text: snippet } }),
        },
      ],
    }),
  )
export const GREP = "grep -rEs '^[[:space:]]*"
export const PLACES = '/etc/nova /usr/share/nova /etc/kolla'
