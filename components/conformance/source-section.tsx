import styles from '@/components/conformance/conformance-page.module.css'
import { DatedText } from '@/components/page/dated-text'
import table from '@/components/product/span-table.module.css'
import { messageOf } from '@/lib/input/problems/problem'
import { problemCounts } from '@/lib/library/indexes/problem-counts'
import type { SourceReport } from '@/lib/library/library'
import { selectionInWords } from '@/lib/library/sources/selection'

/** What came of one source: where it is from, how much was read, what was refused and why. */
export function SourceSection({ report }: Readonly<{ report: SourceReport }>) {
  const { source, present, revision, read, passedOver, refused, problems } = report
  const id = `source-${source.id}`
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{source.title}</h2>
      <dl className={styles.facts}>
        <dt>Publisher</dt>
        <dd>
          <a href={source.homepage ?? source.publisher.url} rel="external noopener noreferrer">
            {source.publisher.name}
          </a>
        </dd>
        <dt>Licence</dt>
        <dd>{source.license === 'unknown' ? 'not stated by the publisher' : source.license}</dd>
        <dt>Format</dt>
        <dd>{source.format}</dd>
        <dt>Revision</dt>
        <dd>{present ? revision === null ? 'not in Git' : <code>{revision}</code> : 'folder missing; the source is optional'}</dd>
        <dt>Documents</dt>
        <dd>
          {read} read, {refused.length} refused
          {source.select === null ? '' : `; ${passedOver} passed over: only ${selectionInWords(source.select)} are kept`}
          {source.onProblem === 'fail' ? '; an error here stops the build' : '; a document with an error is left out'}
        </dd>
      </dl>
      {problems.length === 0 ? null : (
        <table className={table.table}>
          <caption>Problems in this source</caption>
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col">Level</th>
              <th scope="col">Count</th>
            </tr>
          </thead>
          <tbody>
            {problemCounts(problems).map(({ reason, level, count }) => (
              <tr key={`${level} ${reason}`}>
                <th scope="row">{reason}</th>
                <td>{level}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refused.length === 0 ? null : (
        <>
          <h3>Left out</h3>
          <ul className={styles.refused}>
            {refused.map((file) => (
              <li key={file}>
                <code>{file}</code>
                <ul className={styles.reasons}>
                  {problems
                    .filter((problem) => problem.file === file && problem.level === 'error')
                    .map((problem, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read the same
                      <li key={index}>
                        {problem.line === null ? '' : `Line ${problem.line}: `}
                        {problem.reason}: <DatedText text={messageOf(problem)} />
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
