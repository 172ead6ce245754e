import styles from '@/components/technology/comparison-table.module.css'
import { FactText } from '@/components/technology/fact-text'
import type { Column } from '@/lib/facts/technologies/columns'
import { CRITERIA, type CriterionId, DOWNSIDES } from '@/lib/facts/technologies/criteria'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

type Props = Readonly<{
  columns: readonly Column[]
  /** The rows; all criteria where they are left out. */
  criteria?: readonly CriterionId[]
  numbered: NumberedSources
  caption: string
  /** In front of the anchors of rows. */
  prefix: string
}>

/** Technologies in columns, criteria in rows; where there is little room, a block for each criterion. */
export function ComparisonTable({ columns, criteria, numbered, caption, prefix }: Props) {
  const rows = CRITERIA.filter(({ id }) => criteria === undefined || criteria.includes(id))
  return (
    <div className={styles.scope}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {columns.map(({ id, name, href }) => (
              <th scope="col" key={id}>
                <a href={href}>{name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, asks }) => (
            <tr id={`${prefix}-${id}`} key={id}>
              <th scope="row">
                {label} <span className={styles.asks}>{asks}</span>
              </th>
              {columns.map((column) => (
                <td data-label={column.name} key={column.id}>
                  <div>
                    <FactText fact={column.facts[id]} numbered={numbered} />
                    <More column={column} criterion={id} label={label} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
          <tr id={`${prefix}-${DOWNSIDES.id}`}>
            <th scope="row">
              {DOWNSIDES.label} <span className={styles.asks}>{DOWNSIDES.asks}</span>
            </th>
            {columns.map(({ id, name, downsides }) => (
              <td data-label={name} key={id}>
                <div>
                  {downsides.map((fact) => (
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

type MoreProps = Readonly<{ column: Column; criterion: CriterionId; label: string }>

/** Leads to what the cell leaves out: a detail, or a variant that differs. */
function More({ column: { name, more }, criterion, label }: MoreProps) {
  const link = more[criterion]
  if (link === undefined) return null
  return (
    <p className={styles.more}>
      <a href={link.href} aria-label={`${link.words}: ${name}, ${label}`}>
        {link.words}
      </a>
    </p>
  )
}
