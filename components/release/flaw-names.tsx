import { advisoryPath } from '@/lib/advisory/slug'
import type { Flaw } from '@/lib/library/indexes/flaws-among'

const MOST_CVES = 4

/** The other names of a flaw: the records of others, and its CVEs. */
export function FlawNames({ flaw: { advisory, sisters } }: Readonly<{ flaw: Flaw }>) {
  const known = new Set([advisory, ...sisters].map(({ id }) => id))
  const cves = [...new Set([advisory, ...sisters].flatMap((each) => each.cves))].filter((cve) => !known.has(cve))
  if (sisters.length + cves.length === 0) return null
  return (
    <span>
      also{' '}
      {sisters.map(({ id }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <a href={advisoryPath(id)}>{id}</a>
        </span>
      ))}
      {sisters.length > 0 && cves.length > 0 ? ', ' : ''}
      {cves.slice(0, MOST_CVES).join(', ')}
      {cves.length > MOST_CVES ? ` and ${cves.length - MOST_CVES} more` : ''}
    </span>
  )
}
