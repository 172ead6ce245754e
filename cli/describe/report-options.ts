import type { DescribedOption } from '@/cli/describe/described'
import { FAIL_LEVELS } from '@/lib/findings/exit-code'

/** The options of every command that finds something. */
export const reportDescribed = (formats: readonly string[]): readonly DescribedOption[] => [
  { name: 'format', value: 'WORD', words: formats, says: 'how the result is written' },
  { name: 'json', says: 'the same as --format json' },
  { name: 'output', value: 'FILE', says: 'write to a file, all of it or nothing' },
  { name: 'fail-on', value: 'WORD', words: FAIL_LEVELS, says: 'the least that counts as a finding; serious where it is left out' },
  { name: 'fail-on-unknown', says: 'exit 3 where something cannot be told' },
  { name: 'suppressions', value: 'FILE', says: 'findings that do not count, with the reason of each; .bulkhead.yaml where there is one' },
  { name: 'baseline', value: 'FILE', says: 'an earlier result (json or sarif): what it has does not count' },
]

export const REPORT_EXITS: Readonly<Record<number, string>> = {
  0: 'nothing found',
  1: 'something at or above --fail-on',
  2: 'wrong use, or input that cannot be read; nothing on standard output',
  3: 'something cannot be told, and --fail-on-unknown asks for that',
}
