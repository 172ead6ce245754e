import { memo } from 'react'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import { DateText } from '@/components/page/date-text'
import { MarkedText } from '@/components/search/marked-text'
import styles from '@/components/search/result-row.module.css'
import { excerptOf, marked } from '@/lib/library/search/excerpt'
import type { Row } from '@/lib/library/search/search-engine'

type Props = Readonly<{ row: Row; source: string }>

/** One result: what it is, and where the words stand in it. Its text is read again only when another takes its place, not with every key. */
export const ResultRow = memo(function ResultRow({ row: { entry, words }, source }: Props) {
  const { id, path, title, names, rating, date, state, products, text } = entry
  const matching = names.filter((name) => marked(name, words).some(({ isMarked }) => isMarked))
  return (
    <li className={`${rows.row} ${styles.text}`}>
      <span className={rows.id}>
        <MarkedText pieces={marked(id, words)} />
      </span>
      <div>
        <a className={rows.title} href={path}>
          <MarkedText pieces={marked(title, words)} />
        </a>
        <p className={rows.facts}>
          {state === null ? null : <strong>{state}</strong>}
          {rating === null ? null : <SeverityBadge rating={rating} />}
          {date === null ? null : <DateText date={date} />}
          {products.length === 0 ? null : (
            <span>
              <MarkedText pieces={marked(products.slice(0, 4).join(', '), words)} />
            </span>
          )}
          {matching.length === 0 ? null : (
            <span>
              <MarkedText pieces={marked(matching.slice(0, 3).join(', '), words)} />
            </span>
          )}
          <span>{source}</span>
        </p>
        <p className={styles.excerpt}>
          <MarkedText pieces={excerptOf(text, words)} />
        </p>
      </div>
    </li>
  )
})
