import styles from '@/components/check/check-result.module.css'
import { FindingItem } from '@/components/check/finding-item'
import type { Quotes } from '@/lib/check/page/quotes'
import { STATE_WORDS } from '@/lib/check/page/result-in-words'
import type { Finding } from '@/lib/check/result/result'
import type { State } from '@/lib/check/rules/states'

type Props = Readonly<{ state: State; findings: readonly Finding[]; quotes: Quotes; titles: Readonly<Record<string, string>> }>

/** The findings of one state. */
export function FindingList({ state, findings, quotes, titles }: Props) {
  return (
    <section className={styles.group}>
      <h3 id={`check-${state}`}>
        {STATE_WORDS[state]} ({findings.length})
      </h3>
      <ul>
        {findings.map((finding) => (
          <FindingItem key={finding.fingerprint} finding={finding} quotes={quotes} titles={titles} />
        ))}
      </ul>
    </section>
  )
}
