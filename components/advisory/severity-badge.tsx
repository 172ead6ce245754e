import styles from '@/components/advisory/severity-badge.module.css'
import type { Rating } from '@/lib/advisory/advisory'

const WORDS: Readonly<Record<Rating, string>> = {
  none: 'No impact',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}

/** A severity as a word, with a colour that says it again. */
export function SeverityBadge({ rating }: Readonly<{ rating: Rating }>) {
  return <span className={`${styles.badge} ${styles[rating]}`}>{WORDS[rating]}</span>
}
