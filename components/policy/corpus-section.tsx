import styles from '@/components/policy/proof.module.css'
import type { PolicyCorpus } from '@/lib/publish/policy-corpus'
import { corpusJsonPath, policyJsonPath } from '@/lib/publish/policy-json'

type Props = Readonly<{ corpus: Pick<PolicyCorpus, 'policy' | 'count' | 'digest'>; worlds: number }>

/** What others need to check all this, or to write an advisor of their own. */
export function CorpusSection({ corpus: { policy, count, digest }, worlds }: Props) {
  const { id, version } = policy
  return (
    <>
      <p>
        The file of the policy holds what its authors wrote, the compiled diagrams, and the figures of this page. The corpus holds{' '}
        {count.toLocaleString('en')} sets of answers, complete and incomplete, each with its result, so that another reading of the policy
        can be checked against this one. There are {worlds.toLocaleString('en')} combinations in all.
      </p>
      <ul className={styles.files}>
        <li>
          <a href={policyJsonPath(id, version)}>The policy as JSON</a>
          <span className={styles.digest}>
            digest of the policy, SHA-256: <code>{policy.digest}</code>
          </span>
        </li>
        <li>
          <a href={corpusJsonPath(id, version)}>The corpus as JSON</a>
          <span className={styles.digest}>
            SHA-256 of its <code>entries</code>, written as JSON without white space: <code>{digest}</code>
          </span>
        </li>
      </ul>
    </>
  )
}
