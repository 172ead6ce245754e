import { DatedText } from '@/components/page/dated-text'
import styles from '@/components/technology/criteria-list.module.css'
import { FactText } from '@/components/technology/fact-text'
import { CRITERIA, DOWNSIDES } from '@/lib/facts/technologies/criteria'
import type { Fact } from '@/lib/facts/technologies/fact'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import type { Technology } from '@/lib/facts/technologies/technology'

type Props = Readonly<{ technology: Technology; numbered: NumberedSources }>

/** Every criterion with its detail, what speaks against the technology, and what else is known, with what its variants have otherwise. */
export function CriteriaList({ technology, numbered }: Props) {
  const { criteria, downsides, topics, variants } = technology
  const shown = (fact: Fact) => <DetailedFact fact={fact} numbered={numbered} key={fact.value} />
  return (
    <dl className={styles.list}>
      {CRITERIA.map(({ id, label, asks }) => (
        <div id={id} key={id}>
          <dt>
            {label} <span className={styles.asks}>{asks}</span>
          </dt>
          <dd>
            {shown(criteria[id])}
            {variants.map((variant) => {
              const fact = variant.criteria[id]
              return fact === undefined ? null : (
                <div className={styles.variant} key={variant.id}>
                  <p className={styles.name}>{variant.shortName}</p>
                  {shown(fact)}
                </div>
              )
            })}
          </dd>
        </div>
      ))}
      <div id={DOWNSIDES.id}>
        <dt>
          {DOWNSIDES.label} <span className={styles.asks}>{DOWNSIDES.asks}</span>
        </dt>
        <dd>{downsides.map(shown)}</dd>
      </div>
      {topics.map(({ topic, fact }) => (
        <div key={topic}>
          <dt>{topic}</dt>
          <dd>{shown(fact)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A statement and its detail. */
export function DetailedFact({ fact, numbered }: Readonly<{ fact: Fact; numbered: NumberedSources }>) {
  return (
    <div className={styles.fact}>
      <FactText fact={fact} numbered={numbered} />
      {fact.detail === null ? null : (
        <p className={styles.detail}>
          <DatedText text={fact.detail} />
        </p>
      )}
    </div>
  )
}
