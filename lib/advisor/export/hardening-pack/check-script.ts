import type { PackLine } from '@/lib/advisor/export/hardening-pack/pack-lines'

/** A file that the script reads: the variable of its path, and where it lies by default. */
export type CheckedFile = Readonly<{ name: string; path: string; lines: readonly PackLine[] }>

/**
 * A script for bash that looks for every line of a pack, and says of each whether it is there. Exit 0: all are; 1: one is missing or has
 * another value. Of a key that stands twice the last value counts, as it does for the programs, unless the pack itself has it twice.
 *
 * @param title One line that says what the script was made for.
 */
export function checkScript(title: string, files: readonly CheckedFile[]): string {
  const names = files.map(({ name, path }, at) => `${name}=\${${at + 1}:-${path}}`)
  const calls = files.flatMap(({ name, lines }) => lines.map((line) => callOf(name, line, lines)))
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(title)}`,
    `# Usage: bash check-hardening.sh ${files.map(({ path }) => `[${path}]`).join(' ')}`,
    '# Looks at the files only: options that a service was not restarted with, or that stand in other files, are not seen.',
    'set -u',
    ...names,
    'failed=0',
    AWK,
    ...calls,
    'exit "$failed"',
    '',
  ].join('\n')
}

/** A line that starts with # or ; says nothing; what stands before the first = is the key. */
const AWK = [
  'line() { # control, file, section, key, value (empty: any), last or any',
  "  if SECTION=$3 KEY=$4 VALUE=$5 WHICH=$6 awk '",
  '    { text = $0; sub(/^[ \\t]+/, "", text); sub(/[ \\t\\r]+$/, "", text) }',
  '    text == "" || text ~ /^[#;]/ { next }',
  '    text ~ /^\\[.*\\]$/ { section = substr(text, 2, length(text) - 2); next }',
  '    {',
  '      at = index(text, "=")',
  '      if (at == 0 || section != ENVIRON["SECTION"]) next',
  '      key = substr(text, 1, at - 1); value = substr(text, at + 1)',
  '      sub(/[ \\t]+$/, "", key); sub(/^[ \\t]+/, "", value)',
  '      if (key != ENVIRON["KEY"]) next',
  '      fits = (ENVIRON["VALUE"] == "" ? value != "" : value == ENVIRON["VALUE"])',
  '      found = (ENVIRON["WHICH"] == "any" ? found || fits : fits)',
  '    }',
  '    END { exit !found }',
  '  \' "$2"; then',
  '    printf "ok       %s: %s\\n" "$1" "$4"',
  '  else',
  '    printf "MISSING  %s: %s in %s\\n" "$1" "$4" "$2"',
  '    failed=1',
  '  fi',
  '}',
].join('\n')

function callOf(file: string, line: PackLine, all: readonly PackLine[]): string {
  const isTwice = all.filter(({ section, key }) => section === line.section && key === line.key).length > 1
  const words = [line.section ?? '', line.key, line.isExample ? '' : line.value, isTwice ? 'any' : 'last']
  return `line ${quoted(line.control)} "$${file}" ${words.map(quoted).join(' ')}`
}

/** A word for the shell that it takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
