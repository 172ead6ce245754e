import { Affected } from '@/components/affected/affected'
import styles from '@/components/affected/affected-page.module.css'
import intro from '@/components/page/page-intro.module.css'

type Series = Readonly<{ name: string; path: string }>
type Props = Readonly<{ series: readonly Series[]; products: readonly string[] }>

/** The question of an operator; without script, where its answers are. */
export function AffectedPage({ series, products }: Props) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Are you affected?</h1>
        <p className={intro.lead}>
          Name your series, or paste your packages: which advisories concern them, on which condition, and which released version has the
          fix. Nothing you enter leaves this browser.
        </p>
      </div>
      <div className={styles.without}>
        <p>This page needs JavaScript to answer. The same answers are on the page of each series, which needs none:</p>
        <ul>
          {series.map(({ name, path }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
        <p>And on the command line, in a clone of this project, also for your packages:</p>
        <pre>
          <code className="language-bash">
            {
              'pip freeze > packages.txt\nnpm run -s bulkhead -- affected --packages packages.txt\nnpm run -s bulkhead -- affected --from 2024.1 --to 2026.1'
            }
          </code>
        </pre>
      </div>
      <div data-starts-worker="">
        <Affected series={series.map(({ name }) => name)} products={products} />
      </div>
      <p className={styles.see}>
        Is it configured well? <a href="/check/">Check your nova.conf</a>. Many groups of hosts: <a href="/fleet/">judge a fleet</a>.
      </p>
    </>
  )
}
