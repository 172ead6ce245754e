import apache from 'highlight.js/lib/languages/apache'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import diff from 'highlight.js/lib/languages/diff'
import ini from 'highlight.js/lib/languages/ini'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import nginx from 'highlight.js/lib/languages/nginx'
import python from 'highlight.js/lib/languages/python'
import shell from 'highlight.js/lib/languages/shell'
import sql from 'highlight.js/lib/languages/sql'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'

/** Grammars that colour code; `console` is a shell session with prompts. */
export const GRAMMARS = { apache, bash, c, console: shell, diff, ini, javascript, json, nginx, python, shell, sql, xml, yaml } as const

/** Languages that are named on a page without colours. */
export const PLAIN_LANGUAGES: readonly string[] = ['go', 'haskell', 'java', 'php', 'powershell', 'ruby', 'rust', 'toml']

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['apacheconf', 'apache'],
  ['cfg', 'ini'],
  ['conf', 'ini'],
  ['html', 'xml'],
  ['js', 'javascript'],
  ['patch', 'diff'],
  ['py', 'python'],
  ['sh', 'bash'],
  ['shellsession', 'console'],
  ['shell-session', 'console'],
  ['yml', 'yaml'],
  ['zsh', 'bash'],
])

const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'none', 'plain', 'plaintext', 'text', 'txt'])
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(GRAMMARS), ...PLAIN_LANGUAGES])

/** What the first word of a fence says: a language of the fixed list, none on purpose, or something we do not know. */
export function parseLanguage(word: string): Readonly<{ kind: 'known'; name: string }> | Readonly<{ kind: 'none' | 'unknown' }> {
  const lower = word.toLowerCase()
  if (NO_LANGUAGE.has(lower)) return { kind: 'none' }
  const name = OTHER_NAMES.get(lower) ?? lower
  return KNOWN.has(name) ? { kind: 'known', name } : { kind: 'unknown' }
}

export const LANGUAGE_CLASSES: readonly string[] = [...KNOWN].map((name) => `language-${name}`)
