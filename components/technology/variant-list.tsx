import { BoundaryView } from '@/components/technology/boundary-view'
import { DetailedFact } from '@/components/technology/criteria-list'
import styles from '@/components/technology/technology-page.module.css'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import type { Technology } from '@/lib/facts/technologies/technology'

type Props = Readonly<{ technology: Technology; numbered: NumberedSources }>

/** The variants of a technology: where their boundary runs, and the downsides of each. */
export function VariantList({ technology: { variants }, numbered }: Props) {
  return variants.map(({ id, name, summary, boundary, downsides, topics }) => (
    <section className={styles.part} aria-labelledby={id} key={id}>
      <h3 id={id}>{name}</h3>
      <p>{summary}</p>
      {boundary === null ? null : <BoundaryView boundary={boundary} name={name} numbered={numbered} />}
      {downsides.length === 0 ? null : (
        <>
          <h4>Downsides</h4>
          {downsides.map((fact) => (
            <DetailedFact fact={fact} numbered={numbered} key={fact.value} />
          ))}
        </>
      )}
      {topics.map(({ topic, fact }) => (
        <div key={topic}>
          <h4>{topic}</h4>
          <DetailedFact fact={fact} numbered={numbered} />
        </div>
      ))}
    </section>
  ))
}
