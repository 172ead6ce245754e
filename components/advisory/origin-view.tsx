import styles from '@/components/advisory/origin-view.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryJsonPath, rawPath } from '@/lib/advisory/slug'
import type { Source } from '@/lib/library/library'

type Props = Readonly<{
  advisory: Advisory
  source: Pick<Source, 'title' | 'publisher' | 'homepage' | 'license'>
  forms: Readonly<{ osv?: string; csaf: string }>
  original: string
}>

/** What is longer makes the page slow, and is read in the file. */
const LONGEST_SHOWN = 500_000

/** Where the document came from, how to check that it is the same, and the document itself. */
export function OriginView({ advisory, source, forms, original }: Props) {
  const { origin, id } = advisory
  const raw = rawPath(origin.source, origin.path)
  return (
    <section className={styles.origin} aria-labelledby="origin">
      <h2 id="origin">Origin</h2>
      <dl>
        <div>
          <dt>Publisher</dt>
          <dd>
            <a href={source.homepage ?? source.publisher.url} rel="external noopener noreferrer">
              {source.publisher.name}
            </a>
            , {source.title}
          </dd>
        </div>
        <div>
          <dt>Licence</dt>
          <dd>{source.license === 'unknown' ? 'not stated by the publisher' : source.license}</dd>
        </div>
        <div>
          <dt>File</dt>
          <dd>
            <code>{origin.path}</code>
            {origin.revision === null ? null : (
              <>
                {' '}
                at commit <code>{origin.revision.slice(0, 12)}</code>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code>{origin.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>Other forms</dt>
          <dd>
            <a href={advisoryJsonPath(id)}>JSON</a>,{' '}
            {forms.osv === undefined ? null : (
              <>
                <a href={forms.osv}>OSV</a>,{' '}
              </>
            )}
            <a href={forms.csaf}>CSAF</a>, <a href={raw}>the original file</a>
          </dd>
        </div>
      </dl>
      {original.length > LONGEST_SHOWN ? null : (
        <details>
          <summary>The original text</summary>
          <pre>{original}</pre>
        </details>
      )}
    </section>
  )
}
