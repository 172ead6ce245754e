import { AnswerLinks, type QuestionProps } from '@/components/tree/question-view'
import question from '@/components/tree/question-view.module.css'
import styles from '@/components/tree/tree-start.module.css'
import { resultName, resultsInOrder, treePath } from '@/components/tree/tree-words'

/** What this is, the first question, and all results. */
export function TreeStart({ page, tree, policy }: QuestionProps) {
  const asked = policy.questions.find(({ id }) => id === page.question)
  if (asked === undefined) return null
  const { id, version } = policy.policy
  return (
    <div className={question.question}>
      <h1>Which isolation for these tenants? Question by question</h1>
      <p className={styles.lead}>
        Each answer is a link, and each page asks the next thing that matters, until no further answer can change the result. No JavaScript
        and no cookies: nothing is kept except your browser’s history.
      </p>
      <p className={styles.figures}>
        {tree.questions.size + tree.results.size} pages; {tree.mean.toFixed(1)} questions on average over all combinations of answers, at
        most {tree.longest}. Policy {id} {version}. Advice, not certification.
      </p>
      <section className={styles.first} aria-labelledby="first">
        <p className={question.place}>{asked.topic} · the first question</p>
        <h2 id="first">{asked.ask}</h2>
        <p className={question.why}>{asked.why}</p>
        <AnswerLinks page={page} tree={tree} policy={policy} question={asked} />
      </section>
      <section className={styles.results} aria-labelledby="results">
        <h2 id="results">The results</h2>
        <p className={question.hint}>What leads to each, why not the others, and what to do.</p>
        <ul>
          {resultsInOrder(policy, tree, [...tree.results.keys()]).map((result) => (
            <li key={result.name}>
              <a href={treePath(tree, result.name)}>
                {result.recommended.length === 0 ? 'Nothing acceptable' : resultName(policy, result)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p className={question.more}>
        <a href="/advisor/policy/">The policy behind it</a>
        <a href="/advisor/policy/proof/">What is proved about it</a>
        <a href="/advisor/">The questionnaire (needs JavaScript)</a>
      </p>
    </div>
  )
}
