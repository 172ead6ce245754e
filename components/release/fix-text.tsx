import { DateText } from '@/components/page/date-text'
import type { ProductFix } from '@/lib/library/indexes/remedy'

/** Which version to install, product by product; or that there is none to install. */
export function FixText({ fixes }: Readonly<{ fixes: readonly ProductFix[] }>) {
  const productsOf = (kind: ProductFix['fix']['kind']) => fixes.filter(({ fix }) => fix.kind === kind).map(({ product }) => product)
  const [unreleased, unknown] = [productsOf('unreleased'), productsOf('unknown')]
  const released = fixes.flatMap(({ product, fix }) => (fix.kind === 'released' ? [{ product, ...fix }] : []))
  return (
    <>
      {released.length === 0 ? null : 'Fix: '}
      {released.map(({ product, version, date }, index) => (
        <span key={product}>
          {index === 0 ? '' : '; '}
          {product} <strong>{version}</strong>
          {date === null ? null : (
            <>
              , released on <DateText date={date} />
            </>
          )}
        </span>
      ))}
      {released.length === 0 ? null : '. '}
      {unreleased.length === 0 ? null : `No release of this series has the fix for ${unreleased.join(', ')}: apply the patch or upgrade. `}
      {unknown.length === 0 ? null : `It is not known here which version of ${unknown.join(', ')} has the fix. `}
    </>
  )
}
