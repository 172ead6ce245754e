import type { AdvisorWords } from '@/components/check/advisor-words'
import { Fleet } from '@/components/fleet/fleet'
import styles from '@/components/fleet/fleet-page.module.css'
import intro from '@/components/page/page-intro.module.css'
import page from '@/components/page/tool-page.module.css'

/** Many hosts at once; without script, what it does, its columns, and the command that does the same. */
export function FleetPage({ questions, candidates }: Pick<AdvisorWords, 'questions' | 'candidates'>) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Judge a fleet</h1>
        <p className={intro.lead}>
          List your groups of hosts: for each the recommended isolation, the risk of what runs, and the advisories that concern it, the
          worst first. Nothing you enter leaves this browser.
        </p>
      </div>
      <div className={page.without}>
        <p>This page needs JavaScript. The command line does the same, in a clone of this project, also for folders of configuration:</p>
        <pre>
          <code className="language-bash">
            {
              'npm run -s bulkhead -- fleet groups.csv\nnpm run -s bulkhead -- fleet hosts/ --format json --output today.json\nnpm run -s bulkhead -- fleet hosts/ --compare yesterday.json'
            }
          </code>
        </pre>
      </div>
      <div data-starts-worker="">
        <Fleet candidates={candidates} />
      </div>
      <details className={styles.columns}>
        <summary>The columns and their words</summary>
        <p>
          CSV with the names of columns in the first line, or JSON: a list of objects. Only <code>name</code> is required. Leave empty what
          you were not asked; write <code>?</code> for “I don’t know”, and <code>partners|public</code> where several are possible.
        </p>
        <dl>
          <dt>
            <code>name</code>
          </dt>
          <dd>What the group is called; each has its own.</dd>
          <dt>
            <code>current</code>
          </dt>
          <dd>What isolates the guests today: {candidates.map(([id]) => id).join(', ')}.</dd>
          <dt>
            <code>packages</code>
          </dt>
          <dd>
            <code>nova==31.0.0 keystone==27.0.0</code>. Without any, the advisories on Nova in the release are shown.
          </dd>
          {Object.entries(questions).map(([id, { ask, options }]) => (
            <div key={id}>
              <dt>
                <code>{id}</code>
              </dt>
              <dd>
                {ask} {Object.keys(options).join(', ')}
                {id === 'release' ? '; or a release, such as 2025.1, epoxy or 31.2.1' : ''}.
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className={page.see}>
        One host, line by line: <a href="/check/">check its configuration</a>. One decision with its reasons:{' '}
        <a href="/advisor/">the advisor</a>. Packages alone: <a href="/affected/">are you affected?</a>
      </p>
    </>
  )
}
