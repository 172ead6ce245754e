import styles from '@/components/tree/question-view.module.css'
import { leadsWords, treePath } from '@/components/tree/tree-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Tree, TreeQuestion } from '@/lib/advisor/tree/tree'

export type QuestionProps = Readonly<{ page: TreeQuestion; tree: Tree; policy: Policy }>
type Asked = Policy['questions'][number]

/** The answers as links, and what to do without an answer. */
export function AnswerLinks({ page, tree, policy, question }: QuestionProps & Readonly<{ question: Asked }>) {
  return (
    <>
      <ul className={styles.options}>
        {page.options.map(({ id, leads }) => {
          const option = question.options.find((each) => each.id === id)
          return (
            <li key={id} className={leads === null ? styles.closed : styles.option}>
              {leads === null ? (
                <span className={styles.label}>{option?.label ?? id}</span>
              ) : (
                <a className={styles.label} href={treePath(tree, leads)}>
                  {option?.label ?? id}
                </a>
              )}
              {option?.hint === undefined ? null : <p className={styles.hint}>{option.hint}</p>}
              <p className={styles.leads}>{leads === null ? 'The answers so far rule it out' : leadsWords(policy, tree, leads)}</p>
            </li>
          )
        })}
      </ul>
      <section className={styles.unknown} aria-labelledby="unknown">
        <h2 id="unknown">I don’t know</h2>
        <p>{question.dontKnow.how}</p>
        {question.dontKnow.command === undefined ? null : (
          <pre>
            <code className="language-bash">{question.dontKnow.command}</code>
          </pre>
        )}
        <p className={styles.hint}>
          {question.order === 'ascending' ? (
            <>
              If you cannot find out, choose the last answer above that may be true. No answer further down ever makes weaker isolation
              acceptable (<a href="/advisor/policy/proof/#properties">proved for every combination</a>), so what you get is acceptable
              whatever the truth turns out to be.
            </>
          ) : (
            <>
              If you cannot find out, follow each answer that may be true and compare the results. The{' '}
              <a href="/advisor/">questionnaire (needs JavaScript)</a> takes “I don’t know” as an answer and says what it costs.
            </>
          )}
        </p>
      </section>
    </>
  )
}

/** One question of the tree. */
export function QuestionView(props: QuestionProps) {
  const { page, policy } = props
  const question = policy.questions.find(({ id }) => id === page.question)
  if (question === undefined) return null
  return (
    <div className={styles.question}>
      <p className={styles.place}>
        {question.topic} · {leftWords(page.atMost - 1)}
      </p>
      <h1>{question.ask}</h1>
      <p className={styles.why}>{question.why}</p>
      <AnswerLinks {...props} question={question} />
      <p className={styles.more}>
        <a href="/advisor/tree/">Start again</a>
        <a href={`/advisor/policy/#question-${question.id}`}>This question in the policy</a>
        <a href="/advisor/">The questionnaire (needs JavaScript)</a>
      </p>
    </div>
  )
}

const leftWords = (after: number): string =>
  after === 0 ? 'the last question' : `at most ${after} more ${after === 1 ? 'question' : 'questions'} after this one`
