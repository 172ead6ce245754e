import { Fragment } from 'react'
import styles from '@/components/policy/condition-text.module.css'
import { choicesOf, subjectOf } from '@/components/policy/policy-words'
import type { Condition } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ condition: Condition; policy: Policy; lead?: string; home?: string }>

/**
 * A condition as sentences: the lead, then what must hold, one thing a line.
 *
 * @param home Address of the page that explains the questions; empty on that page itself.
 */
export function ConditionText({ condition, policy, lead = 'When', home = '' }: Props) {
  const parts = partsOf(condition)
  if (parts === 0) return <p className={styles.lead}>{lead === 'When' ? 'Always.' : `${lead}, always.`}</p>
  return (
    <div className={styles.condition}>
      <p className={styles.lead}>{parts > 1 ? `${lead} all of this holds:` : `${lead}:`}</p>
      <Parts condition={condition} policy={policy} home={home} />
    </div>
  )
}

function Parts({ condition, policy, home }: Omit<Props, 'lead'> & Readonly<{ home: string }>) {
  const { is, all, any, not } = condition
  return (
    <ul className={styles.parts}>
      {Object.entries(is).map(([id, choices]) => (
        <li key={id}>
          <Choice policy={policy} id={id} choices={choices} home={home} />
        </li>
      ))}
      {all.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names, and never move
        <li key={at}>
          <Parts condition={each} policy={policy} home={home} />
        </li>
      ))}
      {any.length === 0 ? null : (
        <li>
          <span className={styles.lead}>at least one of:</span>
          <ul className={styles.nested}>
            {any.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names, and never move
              <li key={at}>
                <Parts condition={each} policy={policy} home={home} />
              </li>
            ))}
          </ul>
        </li>
      )}
      {not === null ? null : (
        <li>
          <span className={styles.lead}>{partsOf(not) > 1 ? 'but not all of this together:' : 'but not:'}</span>
          <Parts condition={not} policy={policy} home={home} />
        </li>
      )}
    </ul>
  )
}

type ChoiceProps = Readonly<{ policy: Policy; id: string; choices: readonly string[]; home: string }>

/** `Who shares a host? Parties that do not trust each other, or Anyone who signs up` */
function Choice({ policy, id, choices, home }: ChoiceProps) {
  const { name, anchor } = subjectOf(policy, id)
  return (
    <>
      <a className={styles.subject} href={`${home}#${anchor}`}>
        {name}
      </a>{' '}
      <Answers words={choicesOf(policy, id, choices)} />
    </>
  )
}

/** Labels with a soft "or" between them. */
export function Answers({ words }: Readonly<{ words: readonly string[] }>) {
  return words.map((word, at) => (
    <Fragment key={word}>
      {at === 0 ? null : <span className={styles.or}> or </span>}
      <span className={styles.answer}>{word}</span>
    </Fragment>
  ))
}

/** Whether there is nothing that must hold. */
export const isAlways = (condition: Condition): boolean => partsOf(condition) === 0

const partsOf = ({ is, all, any, not }: Condition): number =>
  Object.keys(is).length + all.length + (any.length > 0 ? 1 : 0) + (not === null ? 0 : 1)
