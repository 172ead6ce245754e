import { SeverityBadge } from '@/components/advisory/severity-badge'
import type { Severity } from '@/lib/advisory/advisory'
import { explainVector } from '@/lib/advisory/cvss'

const NAMES: Readonly<Record<Severity['type'], string>> = {
  CVSS_V2: 'CVSS 2',
  CVSS_V3: 'CVSS 3',
  CVSS_V4: 'CVSS 4',
  RATING: 'the publisher’s rating',
}

/** Every rating that the publisher gives, with its score, its vector, and what the vector says in words. */
export function SeverityList({ severity }: Readonly<{ severity: readonly Severity[] }>) {
  return severity.map(({ type, vector, score, rating, container, product }) => (
    <div key={`${type} ${vector} ${rating} ${container} ${product}`}>
      {rating === null ? null : <SeverityBadge rating={rating} />} {score === null ? null : score.toFixed(1)} {NAMES[type]}
      {container === undefined || container === 'cna' ? null : ` according to ${container}`}
      {product === undefined ? null : ` for ${product}`}
      {vector === null ? null : (
        <>
          <br />
          <code>{vector}</code>
          <br />
          {explainVector(vector)
            .map(({ metric, value }) => `${metric}: ${value}`)
            .join('; ')}
        </>
      )}
    </div>
  ))
}
