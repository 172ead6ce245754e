import type { Outdated } from '@/lib/advisory/outdated'
import { productsOf } from '@/lib/advisory/products-of'
import { advisoryJsonPath, advisoryPath, rawPath } from '@/lib/advisory/slug'
import { conditionJson } from '@/lib/export/condition-json'
import { messageOf } from '@/lib/input/problems/problem'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { Library } from '@/lib/library/library'
import { onHost } from '@/lib/site/on-host'

/** What a portal adds to an advisory: paths of its other forms by name (`osv`, `csaf`), and what has overtaken its advice. */
type Added = Readonly<{ forms?: Readonly<Record<string, string>>; outdated?: Outdated | null }>

/** `/api/v1/advisories/<id>.json`: one advisory with everything that a program may want to know. */
export function advisoryJson({ advisory, summary, codeBlocks }: RenderedAdvisory, { forms = {}, outdated = null }: Added = {}) {
  const { id, origin, lifecycle } = advisory
  const { source, path, revision, sha256, license } = origin
  return {
    id,
    url: onHost(advisoryPath(id)),
    title: advisory.title,
    summary,
    ...lifecycle,
    outdated,
    published: advisory.published,
    modified: advisory.modified,
    dateOrigin: advisory.dateOrigin,
    source: { id: source, path, revision, sha256, license },
    aliases: advisory.aliases,
    cves: advisory.cves,
    related: advisory.related,
    technologies: advisory.technologies,
    questions: advisory.questions,
    sections: advisory.sections.map(({ name, heading, anchor }) => ({ name, heading, anchor })),
    affected: advisory.affected.map(({ when, status = 'affected', ...entry }) => ({
      status,
      ...entry,
      name: entry.name ?? entry.product,
      container: entry.container ?? null,
      gitRanges: entry.gitRanges ?? null,
      ranges: status === 'affected' ? entry.ranges : null, // a reader who overlooks the status takes ranges for what is affected
      when: when === undefined ? null : conditionJson(when),
    })),
    remedy: advisory.remedy === undefined ? null : { default: advisory.remedy.default, series: advisory.remedy.bySeries },
    severity: advisory.severity.map((each) => ({ ...each, container: each.container ?? null, product: each.product ?? null })),
    references: advisory.references,
    people: advisory.people,
    codeBlocks,
    formats: Object.fromEntries(
      Object.entries({ html: advisoryPath(id), json: advisoryJsonPath(id), ...forms, raw: rawPath(source, path) }).map(([name, path]) => [
        name,
        onHost(path),
      ]),
    ),
  }
}

/** `/api/v1/advisories.json`: all advisories, newest first. */
export function advisoriesJson({ advisories }: Pick<Library, 'advisories'>) {
  return {
    generated: null, // no output holds the time of the build
    count: advisories.length,
    advisories: advisories.map((advisory) => ({
      id: advisory.id,
      url: onHost(advisoryPath(advisory.id)),
      title: advisory.title,
      state: advisory.lifecycle.state,
      published: advisory.published,
      modified: advisory.modified,
      products: productsOf(advisory.affected),
      severity: advisory.severity,
    })),
  }
}

/** `/api/v1/problems.json`: what was wrong with the documents of this build, source by source. */
export function problemsJson({ sources }: Pick<Library, 'sources'>) {
  return sources.flatMap(({ source, problems }) =>
    problems.map((problem) => ({
      source: source.id,
      file: problem.file,
      line: problem.line,
      reason: problem.reason,
      message: messageOf(problem),
      level: problem.level,
    })),
  )
}
