import styles from '@/components/conformance/conformance-page.module.css'
import { SourceSection } from '@/components/conformance/source-section'
import intro from '@/components/page/page-intro.module.css'
import type { SourceReport } from '@/lib/library/library'

/** What this build read, what it left out and why, and what was checked before it could be published. */
export function ConformancePage({ sources }: Readonly<{ sources: readonly SourceReport[] }>) {
  const problems = sources.flatMap((report) => report.problems)
  const read = sum(sources.map((report) => report.read))
  const refused = sum(sources.map((report) => report.refused.length))
  return (
    <>
      <div className={intro.intro}>
        <h1>Conformance</h1>
        <p className={intro.lead}>
          Read {counted(read, 'document')} from {counted(sources.length, 'source')} and refused {refused === 0 ? 'none' : refused}.{' '}
          {problems.length === 0 ? 'No problem was found' : `${counted(problems.length, 'problem')} found`}.
        </p>
        <p>
          Every problem with file, line and reason: <a href="/api/v1/problems.json">problems.json</a>. Answers for each OpenStack series:{' '}
          <a href="/releases/">releases</a>.
        </p>
      </div>
      <section className={styles.group} aria-labelledby="checked">
        <h2 id="checked">What this build checked</h2>
        <p>Unless all of this holds, the build stops and nothing is published.</p>
        <ul className={styles.checks}>
          <li>Each document has one id, and no two documents share an address.</li>
          <li>
            Sources set to stop the build on an error have none; in other sources, a document with an error is left out and listed here.
          </li>
          <li>Documents are valid UTF-8, limited in size, and free of characters that are invisible or change what is displayed.</li>
          <li>Every link within the portal has a target.</li>
          <li>Reading pages contain no JavaScript and no style attribute, and every page has its own Content Security Policy.</li>
          <li>Series, drivers, products and technologies refer only to each other and to listed sources.</li>
        </ul>
      </section>
      {sources.map((report) => (
        <SourceSection report={report} key={report.source.id} />
      ))}
    </>
  )
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
