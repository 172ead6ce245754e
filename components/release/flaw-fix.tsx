import { DateText } from '@/components/page/date-text'
import styles from '@/components/release/flaw-entry.module.css'
import { PatchList } from '@/components/release/patch-list'
import type { FlawPart, Upgrade } from '@/lib/library/indexes/flaw-part'

/** Which version to install, product by product; where there is none, which change to apply, and what to upgrade to. */
export function FlawFix({ parts }: Readonly<{ parts: readonly FlawPart[] }>) {
  const affected = parts.filter(({ verdict }) => verdict.answer === 'affected')
  const released = affected.flatMap(({ product, fix }) => (fix?.kind === 'released' ? [{ product, ...fix }] : []))
  const others = affected.filter(({ fix, patches }) => fix?.kind !== 'released' && (fix !== null || patches.length > 0))
  return (
    <>
      {released.map(({ product, version, date }) => (
        <p className={styles.line} key={product}>
          <strong>Fix:</strong> {product} <strong>{version}</strong>
          {date === null ? null : (
            <>
              , released on <DateText date={date} />
            </>
          )}
          .
        </p>
      ))}
      {others.map((part) => (
        <p className={styles.line} key={part.product}>
          <NoRelease part={part} />
        </p>
      ))}
    </>
  )
}

function NoRelease({ part: { product, fix, patches, upgrade } }: Readonly<{ part: FlawPart }>) {
  const to = upgrade === null ? '' : upgradeWords(product, upgrade)
  if (fix?.kind === 'unreleased') {
    return (
      <>
        <strong>No release of this series has the fix</strong> for {product}
        {patches.length > 0 ? (
          <>
            : apply the <PatchList patches={patches} />
            {to === '' ? '' : `, or ${to}`}
          </>
        ) : (
          `${to === '' ? '' : `: ${to}`}`
        )}
        .
      </>
    )
  }
  return (
    <>
      It is not known here which release of {product} has the fix
      {patches.length === 0 ? null : (
        <>
          ; it is in the <PatchList patches={patches} />
        </>
      )}
      .{to === '' ? '' : ` Or ${to}.`}
    </>
  )
}

const upgradeWords = (product: string | null, { series, version }: Upgrade) =>
  `upgrade to ${series}${version === null ? '' : ` (fixed in ${product} ${version})`}`
