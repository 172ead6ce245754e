import { useId } from 'react'
import styles from '@/components/affected/answer-view.module.css'
import { CHANGE_WORDS } from '@/lib/concern/answers-in-words'
import { CHANGES, type Narrowing, type Shown } from '@/lib/concern/shown-answers'
import { ANSWER_WORDS, ANSWERS } from '@/lib/versions/verdict'

type Props = Readonly<{ all: readonly Shown[]; isUpgrade: boolean; narrowing: Narrowing; onChange: (narrowing: Narrowing) => void }>
type Option = readonly [value: string, words: string]

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'none', 'unrated']
const UNRATED: Readonly<Record<string, string>> = { unrated: 'not rated', none: 'no impact' }

/** Which answers, in which order. */
export function NarrowingFields({ all, isUpgrade, narrowing, onChange }: Props) {
  const products = [...new Set(all.map(({ found }) => found.concern.product))].toSorted()
  const severities = SEVERITIES.filter((word) => all.some(({ found }) => (found.concern.severity ?? 'unrated') === word))
  const shows: Option[] = isUpgrade
    ? [['action', 'all'], ...CHANGES.map((change): Option => [change, CHANGE_WORDS[change].toLowerCase()])]
    : [
        ['action', 'affected or cannot be told'],
        ...ANSWERS.map((answer): Option => [answer, ANSWER_WORDS[answer].toLowerCase()]),
        ['all', 'all'],
      ]
  const put = (part: Partial<Narrowing>) => onChange({ ...narrowing, ...part })
  return (
    <div className={styles.fields}>
      <Select label="Answer" value={narrowing.show} options={shows} onChange={(word) => put({ show: word as Narrowing['show'] })} />
      <Select
        label="Product"
        value={narrowing.product}
        options={[['', 'all'], ...products.map((name): Option => [name, name])]}
        onChange={(product) => put({ product })}
      />
      <Select
        label="Severity"
        value={narrowing.severity}
        options={[['', 'all'], ...severities.map((word): Option => [word, UNRATED[word] ?? word])]}
        onChange={(severity) => put({ severity })}
      />
      <Select
        label="Order"
        value={narrowing.order}
        options={[
          ['worst', 'worst first'],
          ['product', 'by product'],
        ]}
        onChange={(word) => put({ order: word as Narrowing['order'] })}
      />
    </div>
  )
}

type SelectProps = Readonly<{ label: string; value: string; options: readonly Option[]; onChange: (value: string) => void }>

/** The values that it gives are those of its options. */
function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
