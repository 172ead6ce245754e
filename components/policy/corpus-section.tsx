import parts from '@/components/policy/policy.module.css'
import styles from '@/components/policy/proof.module.css'
import type { PolicyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { corpusJsonPath, policyJsonPath } from '@/lib/export/publish-policy'

type Props = Readonly<{ corpus: Pick<PolicyCorpus, 'policy' | 'count' | 'digest'>; worlds: number }>

/** What others need to check all this, or to write an advisor of their own. */
export function CorpusSection({ corpus: { policy, count, digest }, worlds }: Props) {
  const { id, version } = policy
  return (
    <>
      <p>
        The policy file contains what its authors wrote, the compiled diagrams and the figures on this page. The corpus contains{' '}
        {count.toLocaleString('en')} sets of answers, complete and incomplete, each with its result, so that another implementation of the
        policy can be checked against this one. There are {worlds.toLocaleString('en')} combinations in all.
      </p>
      <ul className={styles.files}>
        <li>
          <a href={policyJsonPath(id, version)}>The policy as JSON</a>
          <span className={styles.digest}>
            SHA-256 of its <code>source</code>, written as JSON with sorted keys and without white space: <code>{policy.digest}</code>
          </span>
        </li>
        <li>
          <a href={corpusJsonPath(id, version)}>The corpus as JSON</a>
          <span className={styles.digest}>
            SHA-256 of its <code>entries</code>, written as JSON without white space: <code>{digest}</code>
          </span>
        </li>
      </ul>
      <section className={styles.reading} aria-labelledby="read">
        <h3 id="read">How to read them</h3>
        <p>
          Everything that decides is under <code>source</code>; the rest follows from it. For one option to each question:
        </p>
        <ol className={parts.steps}>
          <li>
            A condition holds when every question of its <code>is</code> has one of the options there, all of <code>all</code> hold, one of{' '}
            <code>any</code> holds if there are any, and <code>not</code> does not. A level is used like a question, with its step as the
            option.
          </li>
          <li>
            A level is at the highest step of its <code>scale</code> for which an entry of <code>from</code> holds, otherwise at the first.
          </li>
          <li>
            A candidate is excluded when <code>available</code> does not list the release; when it provides less than a level of the role{' '}
            <code>required</code> is at; or when a rule that excludes it holds, unless a control of <code>mitigatedBy</code> applies. When a
            rule holds that requires a control, or one that such a control switches off, it is acceptable with controls.
          </li>
          <li>
            Of those left, a criterion keeps the best: for each candidate the first row that names it and holds, else <code>otherwise</code>
            , counted from the end of <code>order</code>. The criteria of a profile decide one after the other; who is left then is
            recommended.
          </li>
        </ol>
        <p>
          An entry of the corpus may leave more than one combination: several options in a list, <code>?</code> or no answer for any of
          them. <code>possible</code> is recommended in one of them, <code>recommended</code> in all; it is <code>settled</code> when all
          recommend the same; a candidate is excluded when it is in all, and open when they differ. <code>deciding</code> is the smallest
          set of answers that settles it the same way; <code>next</code> is the question to ask: those with a <code>pin</code> first, then
          the one that leaves the least entropy of the outcome.
        </p>
      </section>
    </>
  )
}
