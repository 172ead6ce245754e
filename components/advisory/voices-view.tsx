import origin from '@/components/advisory/origin-view.module.css'
import type { Voice } from '@/lib/library/indexes/voices-of'

/** The other records of the same flaw, and what they say differently. */
export function VoicesView({ voices }: Readonly<{ voices: readonly Voice[] }>) {
  if (voices.length === 0) return null
  return (
    <section className={origin.origin} aria-labelledby="voices">
      <h2 id="voices">The same flaw elsewhere</h2>
      <ul>
        {voices.map(({ id, title, path, source, differences }) => (
          <li key={id}>
            <a href={path}>{id}</a> {title} ({source})
            {differences.length === 0 ? null : (
              <ul>
                {differences.map((difference) => (
                  <li key={difference}>{difference}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
