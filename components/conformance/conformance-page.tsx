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
          {read} documents of {sources.length} sources were read, {refused} were refused, and {problems.length} problems were found in them.
        </p>
        <p>
          Every problem with file, line and reason: <a href="/api/v1/problems.json">problems.json</a>. The answers for OpenStack series are
          on <a href="/releases/">releases</a>.
        </p>
      </div>
      <section className={styles.group} aria-labelledby="checked">
        <h2 id="checked">What was checked at this build</h2>
        <p>The build stops, and nothing is published, unless all of this holds.</p>
        <ul className={styles.checks}>
          <li>Each document has one id, and no two documents have the same address.</li>
          <li>Sources that say so have no errors at all; of the others, a document with an error is left out and listed here.</li>
          <li>Documents are valid UTF-8, bounded in size, and without characters that are not seen or that change what is seen.</li>
          <li>Every link and every anchor within the portal leads somewhere.</li>
          <li>Pages for reading hold no script and no style attribute, and each page carries its own content security policy.</li>
          <li>Series, drivers, products and technologies name only each other and sources that are listed.</li>
        </ul>
      </section>
      {sources.map((report) => (
        <SourceSection report={report} key={report.source.id} />
      ))}
    </>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
