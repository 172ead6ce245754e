import type { Document, Format, Reading } from '@/lib/formats/format'
import { readAffected } from '@/lib/formats/ossn/affected'
import { readFrame } from '@/lib/formats/ossn/frame'
import { frameProblems } from '@/lib/formats/ossn/frame-problems'
import { NOTE, WIKI_NOTE } from '@/lib/formats/ossn/seeds'
import { sourceLines } from '@/lib/formats/ossn/source-line'
import { textWarnings } from '@/lib/formats/ossn/text-warnings'
import { toAdvisory } from '@/lib/formats/ossn/to-advisory'
import type { Problem } from '@/lib/input/problems/problem'
import { readText } from '@/lib/input/text/text'

const FILE_NAME = /^(OSSN-\d{4})(?:\.(?:md|txt))?$/

/** OpenStack Security Notes: text of several styles, one of them MediaWiki. The id is the name of the file. */
export const ossn: Format = {
  id: 'ossn',
  matches: (file) => /(?:^|\/)OSSN-[^/]*$/.test(file),
  read,
  history: 'history',
  fuzzSeeds: [
    { file: 'OSSN-0042', text: NOTE },
    { file: 'OSSN-0043', text: WIKI_NOTE },
  ],
  isOfOpenStack: true,
}

function read(document: Document): Reading {
  const { file } = document
  const id = FILE_NAME.exec(file.split('/').at(-1) ?? '')?.[1]
  const named = id === undefined ? [badId(file)] : []
  const door = readText(document)
  if (door.kind === 'refused') return { kind: 'refused', problems: [...named, ...door.problems] }

  const lines = sourceLines(door.text)
  const frame = readFrame(lines)
  const reading = readAffected(
    frame.parts.flatMap((part) => (part.name === 'affected' ? part.lines : [])),
    frame.isWiki,
  )
  const found = [...named, ...frameProblems(frame, lines, file)]
  const regions = [...frame.marked.regions.values()]
  const inCode = new Set(regions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
  const warnings = [
    ...door.warnings,
    ...found.filter(({ level }) => level === 'warning'),
    ...reading.unread.map((line) => unreadVersions(file, line)),
    ...textWarnings(lines, file, (line) => inCode.has(line)),
  ]
  const errors = found.filter(({ level }) => level === 'error')
  if (id === undefined || errors.length > 0) return { kind: 'refused', problems: [...errors, ...warnings] }
  return { kind: 'read', advisory: toAdvisory(document, id, frame, door.text, reading), warnings }
}

function badId(file: string): Problem {
  const what = 'the file name is not the id of a security note'
  return { file, line: null, reason: 'bad-id', what, fix: 'name the file OSSN-nnnn, with four digits', level: 'error' }
}

function unreadVersions(file: string, line: number): Problem {
  const what = 'the versions cannot be read and are shown as text'
  return { file, line, reason: 'version-range', what, fix: 'write them as ">=1.0.0 <1.2.3", parted by commas', level: 'warning' }
}
