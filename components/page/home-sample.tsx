import styles from '@/components/page/home-sample.module.css'

/** A result of the advisor in short. */
export type Sample = Readonly<{
  /** Whose result it is: `A public cloud on OpenStack 2026.1`. */
  who: string
  /** The verdict as the page of the result has it. */
  headline: string
  because: string
  /** What must be done, each in one sentence. */
  musts: readonly string[]
  /** What was weighed and is not taken, each with its first reason. */
  others: readonly Readonly<{ label: string; says: string }>[]
  /** Where the whole of it is. */
  href: string
}>

/** A picture of a result, made of a real one. */
export function HomeSample({ who, headline, because, musts, others, href }: Sample) {
  return (
    <figure className={styles.sample} aria-labelledby="sample">
      <figcaption id="sample">
        <strong>Example</strong> {who}
      </figcaption>
      <blockquote>
        <p className={styles.headline}>{headline}</p>
        <p>{because}</p>
        <p className={styles.label}>Must have</p>
        <ul>
          {musts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className={styles.label}>Why not the others</p>
        <dl>
          {others.map(({ label, says }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </blockquote>
      <p className={styles.whole}>
        <a href={href}>Open this result with all its reasons and sources</a>
      </p>
    </figure>
  )
}
