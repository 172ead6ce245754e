import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import { DatedText } from '@/components/page/dated-text'
import { FlawEntry } from '@/components/release/flaw-entry'
import styles from '@/components/release/flaw-entry.module.css'
import page from '@/components/release/release-page.module.css'
import { RATINGS } from '@/lib/advisory/advisory'
import type { Compared } from '@/lib/export/upgrade-between'
import type { UpgradePair } from '@/lib/library/indexes/upgrades'
import type { Concern } from '@/lib/versions/concern'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

type Props = Readonly<{
  title: string
  says: string
  product: string
  entries: readonly Compared[]
  pair: UpgradePair
}>

/** Flaws that an upgrade does the same about. */
export function UpgradeList({ title, says, product, entries, pair }: Props) {
  if (entries.length === 0) return null
  return (
    <>
      <h3 className={page.severity}>
        {title} <span className={page.count}>({entries.length})</span>
      </h3>
      <p className={page.note}>{says}</p>
      <ul className={page.list}>
        {entries.map((compared) =>
          compared.entry === null ? (
            <Settled compared={compared} product={product} pair={pair} key={compared.advisory} />
          ) : (
            <FlawEntry entry={compared.entry} key={compared.advisory} />
          ),
        )}
      </ul>
    </>
  )
}

/** A flaw that does not affect the later series, as far as can be told, with the answers for both. */
function Settled({
  compared: { advisory, title, path, before, after },
  product,
  pair,
}: Readonly<{ compared: Compared }> & Pick<Props, 'product' | 'pair'>) {
  const rating = RATINGS.find((each) => each === (before ?? after)?.severity)
  const own = before?.answer === 'affected' ? before.fix.version : null
  return (
    <li className={rows.row}>
      <span className={rows.id}>{advisory}</span>
      <div>
        <a className={rows.title} href={path}>
          {title}
        </a>
        <p className={rows.facts}>{rating === undefined ? <span>Not rated</span> : <SeverityBadge rating={rating} />}</p>
        {own === null ? null : (
          <p className={styles.line}>
            You need not upgrade for it: {pair.from.name} has the fix in {product} <strong>{own}</strong>.
          </p>
        )}
        <Side name={pair.from.name} concern={before} />
        <Side name={pair.to.name} concern={after} />
      </div>
    </li>
  )
}

function Side({ name, concern }: Readonly<{ name: string; concern: Concern | null }>) {
  if (concern === null) return null
  return (
    <p className={styles.reason}>
      {name}: {ANSWER_WORDS[concern.answer].toLowerCase()}
      {concern.extent === 'some' ? ' in part' : ''}. <DatedText text={concern.reason} />
    </p>
  )
}
