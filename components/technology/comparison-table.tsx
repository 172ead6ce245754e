import styles from '@/components/technology/comparison-table.module.css'
import { FactText } from '@/components/technology/fact-text'
import { CRITERIA, type CriterionId, DOWNSIDES } from '@/lib/technologies/criteria'
import type { NumberedSources } from '@/lib/technologies/number-sources'
import type { Technology } from '@/lib/technologies/technology'

type Props = Readonly<{
  technologies: readonly Technology[]
  numbered: NumberedSources
  caption: string
  /** In front of the anchors of rows. */
  prefix: string
}>

/** Technologies in columns, criteria in rows; where there is little room, a block for each criterion. */
export function ComparisonTable({ technologies, numbered, caption, prefix }: Props) {
  return (
    <div className={styles.scope}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {technologies.map(({ id, shortName }) => (
              <th scope="col" key={id}>
                <a href={`/technologies/${id}/`}>{shortName}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CRITERIA.map(({ id, label, asks }) => (
            <tr id={`${prefix}-${id}`} key={id}>
              <th scope="row">
                {label} <span className={styles.asks}>{asks}</span>
              </th>
              {technologies.map((technology) => (
                <td data-label={technology.shortName} key={technology.id}>
                  <div>
                    <FactText fact={technology.criteria[id]} numbered={numbered} />
                    <More technology={technology} criterion={id} label={label} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
          <tr id={`${prefix}-${DOWNSIDES.id}`}>
            <th scope="row">
              {DOWNSIDES.label} <span className={styles.asks}>{DOWNSIDES.asks}</span>
            </th>
            {technologies.map((technology) => (
              <td data-label={technology.shortName} key={technology.id}>
                <div>
                  {technology.downsides.map((fact) => (
                    <FactText fact={fact} numbered={numbered} key={fact.value} />
                  ))}
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

type MoreProps = Readonly<{ technology: Technology; criterion: CriterionId; label: string }>

/** Leads to what the cell leaves out: a detail, or a variant that differs. */
function More({ technology, criterion, label }: MoreProps) {
  const differing = technology.variants.filter(({ criteria }) => criteria[criterion] !== undefined)
  if (technology.criteria[criterion].detail === null && differing.length === 0) return null
  const words = differing.length > 0 ? 'more, and by variant' : 'more'
  return (
    <p className={styles.more}>
      <a href={`/technologies/${technology.id}/#${criterion}`} aria-label={`${words}: ${technology.shortName}, ${label}`}>
        {words}
      </a>
    </p>
  )
}
