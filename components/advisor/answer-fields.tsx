import styles from '@/components/advisor/answer-fields.module.css'
import type { PolicyTexts } from '@/lib/advisor/policy-texts'
import type { Answers } from '@/lib/advisor/runtime/answers'

type Question = PolicyTexts['questions'][number]
type Answer = Answers[string]

/** The id of the first field of a question: where the link of an error leads. */
export const firstField = (question: string): string => `${question}-0`

type Props = Readonly<{
  question: Question
  /** null where nothing is chosen. */
  answer: Answer | null
  onChange: (answer: Answer | null) => void
  /** In the list of all questions: smaller, with a field for "not answered". */
  isCompact?: boolean
}>

/** The options of a question as native radios, or boxes where several may hold; apart from them, "I don't know". */
export function AnswerFields({ question, answer, onChange, isCompact = false }: Props) {
  const { id, kind, options, dontKnow } = question
  const isMany = kind === 'many'
  const chosen = answer === null || answer === '?' ? [] : answer
  const choose = (option: string, isOn: boolean) => {
    if (!isMany) return onChange([option])
    const next = options.map((each) => each.id).filter((each) => (each === option ? isOn : chosen.includes(each)))
    onChange(next.length > 0 ? next : null)
  }
  return (
    <div className={isCompact ? styles.compact : styles.fields}>
      {isMany ? <p className={styles.hint}>Choose all that may be true.</p> : null}
      {isCompact && !isMany ? (
        <Field id={`${id}-none`} type="radio" name={id} label="Not answered" isOn={answer === null} onChange={() => onChange(null)} />
      ) : null}
      {options.map((option, at) => (
        <Field
          key={option.id}
          id={at === 0 ? firstField(id) : `${id}-${at}`}
          type={isMany ? 'checkbox' : 'radio'}
          name={id}
          label={option.label}
          hint={isCompact ? undefined : option.hint}
          isOn={chosen.includes(option.id)}
          onChange={(isOn) => choose(option.id, isOn)}
        />
      ))}
      {isCompact ? null : <p className={styles.or}>or</p>}
      <Field
        id={`${id}-unknown`}
        type={isMany ? 'checkbox' : 'radio'}
        name={id}
        label="I don’t know"
        hint={isCompact ? undefined : `To find out: ${dontKnow.how}`}
        isOn={answer === '?'}
        onChange={(isOn) => onChange(isOn ? '?' : null)}
      />
      {isCompact || dontKnow.command === undefined ? null : (
        <pre className={styles.command}>
          <code>{dontKnow.command}</code>
        </pre>
      )}
    </div>
  )
}

type FieldProps = Readonly<{
  id: string
  type: 'radio' | 'checkbox'
  name: string
  label: string
  hint?: string | undefined
  isOn: boolean
  onChange: (isOn: boolean) => void
}>

function Field({ id, type, name, label, hint, isOn, onChange }: FieldProps) {
  return (
    <div className={styles.field}>
      <input
        id={id}
        type={type}
        name={name}
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
