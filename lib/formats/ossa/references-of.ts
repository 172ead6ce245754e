import type { Reference, ReferenceType } from '@/lib/advisory/reference'
import type { Entry } from '@/lib/advisory/section'
import { readAddressed } from '@/lib/formats/ossa/addressed'
import type { OssaFile } from '@/lib/formats/ossa/ossa-schema'
import { entry } from '@/lib/formats/records/entry'
import type { Warn } from '@/lib/formats/records/warning-list'

/** A line of the file that leads somewhere: as it is shown, and as a reference where its address may be a link. */
type Link = Readonly<{ entry: Entry; reference: Reference | null }>

/** Where the fixes are, branch by branch; and where the advisory was announced and the problem reported. */
export type Links = Readonly<{ patches: readonly Link[]; references: readonly Link[] }>

type Path = readonly PropertyKey[]
type LineOf = (path: Path) => number

/** Read all addresses of a file; one that may not be a link gives a warning and stays text. */
export function linksOf({ reference, issues, reviews }: OssaFile, lineOf: LineOf, warn: Warn): Links {
  const toLink = (line: string, path: Path, type: ReferenceType, label: string): Link => {
    const { url, remark, content, isUnsafe } = readAddressed(line)
    if (isUnsafe) warn(path, 'unsafe-url', `${JSON.stringify(line.slice(0, 100))} was not made a link`, 'write an address with https://')
    const words = [label, remark].filter((part) => part !== '').join(' ')
    return {
      entry: entry(label === '' ? null : label, content, lineOf(path), url === null ? null : type),
      reference: url === null ? null : { type, label: words === '' ? null : words, url },
    }
  }
  const patches = Object.entries(reviews).flatMap(([branch, lines]) =>
    branch === 'type'
      ? []
      : lines.map((line, index) =>
          toLink(line, ['reviews', branch, index], 'fix', branch === 'links' ? '' : branch.replace(/\s+/g, ' ').trim()),
        ),
  )
  const announced = reference === undefined || reference.trim() === '' ? [] : [toLink(reference, ['reference'], 'advisory', 'Announcement')]
  const issueLinks = issues.links.map((line, index) => toLink(line, ['issues', 'links', index], typeOf(line), labelOf(line)))
  return { patches, references: [...announced, ...issueLinks] }
}

/** Among the issues stand, beside bugs, security notes and pages of other projects. */
function typeOf(line: string): ReferenceType {
  return /\/OSSN[/-]|\/ossa\/|OSSA-\d{4}/i.test(line) ? 'advisory' : 'report'
}

const labelOf = (line: string) => (typeOf(line) === 'advisory' ? 'Advisory' : 'Bug')
