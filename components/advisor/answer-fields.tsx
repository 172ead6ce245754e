import { useState } from 'react'
import { flushSync } from 'react-dom'
import styles from '@/components/advisor/answer-fields.module.css'
import { CodeFigure } from '@/components/verdict/code-figure'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
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
  /** What "I don't know" leaves, once it is chosen. */
  unknownLeaves?: string
  /** In the list of all questions: smaller, with a field for "not answered". */
  isCompact?: boolean
}>

/**
 * The options of a question as native radios; as boxes where several may hold, or where the reader is between several of them. Apart
 * from them, "I don't know".
 */
export function AnswerFields({ question, answer, onChange, unknownLeaves, isCompact = false }: Props) {
  const { id, kind, options, dontKnow } = question
  const [isBetween, setBetween] = useState(false)
  const chosen = answer === null || answer === '?' ? [] : answer
  const isMany = kind === 'many' || isBetween || chosen.length > 1
  const type = isMany ? 'checkbox' : 'radio'
  const choose = (option: string, isOn: boolean) => {
    if (!isMany) return onChange([option])
    const next = options.map((each) => each.id).filter((each) => (each === option ? isOn : chosen.includes(each)))
    onChange(next.length > 0 ? next : null)
  }
  const askForSeveral = () => {
    flushSync(() => setBetween(true))
    document.getElementById(firstField(id))?.focus()
  }
  return (
    <div className={isCompact ? styles.compact : styles.fields}>
      {isMany ? <p className={styles.hint}>Choose all that may be true.</p> : null}
      {isCompact && !isMany ? (
        <Field id={`${id}-none`} type="radio" name={id} label="Not answered" isOn={answer === null} onChange={() => onChange(null)} />
      ) : null}
      {options.map((option, at) => (
        <Field
          key={`${option.id} ${type}`}
          id={at === 0 ? firstField(id) : `${id}-${at}`}
          type={type}
          name={id}
          label={option.label}
          hint={isCompact ? undefined : option.hint}
          isOn={chosen.includes(option.id)}
          onChange={(isOn) => choose(option.id, isOn)}
        />
      ))}
      {isCompact ? null : <p className={styles.or}>or</p>}
      <Field
        key={`unknown ${type}`}
        id={`${id}-unknown`}
        type={type}
        name={id}
        label="I don’t know"
        hint={isCompact ? undefined : `To find out: ${dontKnow.how}`}
        isOn={answer === '?'}
        onChange={(isOn) => onChange(isOn ? '?' : null)}
      />
      {isCompact ? null : (
        <div className={styles.below}>
          {dontKnow.command === undefined ? null : <CodeFigure text={dontKnow.command} />}
          {answer === '?' && unknownLeaves !== undefined ? <p>Not knowing it leaves {unknownLeaves}.</p> : null}
          {isMany ? null : (
            <button type="button" className={styles.several} onClick={askForSeveral}>
              Unsure between several? Choose more than one
            </button>
          )}
        </div>
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
