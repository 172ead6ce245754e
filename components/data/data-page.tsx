import styles from '@/components/data/data-page.module.css'
import intro from '@/components/page/page-intro.module.css'
import { CodeFigure } from '@/components/verdict/code-figure'
import type { DataKind } from '@/lib/export/examples'
import type { Site } from '@/lib/site/site-file'

type Props = Readonly<{ kinds: readonly DataKind[]; license: Site['license'] }>

/** What there is for programs, where it is, and how to fetch it. */
export function DataPage({ kinds, license }: Props) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Data</h1>
        <p className={intro.lead}>
          Everything that this portal says of advisories is also there for scanners, readers of feeds and other programs.
        </p>
        <p>
          Our own texts are licensed{' '}
          <a href={license.url} rel="external noopener noreferrer license">
            {license.name}
          </a>
          . Of other publishers' advisories the facts are here, with the publisher's name; their words only where the licence allows it.
          Files change when an advisory does: ask again with the <code>ETag</code> or the date that you were given.
        </p>
        <ul className={styles.contents}>
          {kinds.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
      {kinds.map((kind) => (
        <KindSection kind={kind} key={kind.id} />
      ))}
    </>
  )
}

function KindSection({ kind: { id, name, what, files, also = [], examples } }: Readonly<{ kind: DataKind }>) {
  return (
    <section className={styles.kind} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>{what}</p>
      {also.length === 0 ? null : (
        <ul className={styles.contents}>
          {also.map((file) => (
            <li key={file.path}>
              <a href={file.path}>{file.name}</a>
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 ? null : <FileList files={files} />}
      <CodeFigure text={examples.join('\n')} lang="bash" />
    </section>
  )
}

function FileList({ files }: Readonly<{ files: DataKind['files'] }>) {
  return (
    <dl className={styles.files}>
      {files.map((file) => (
        <div key={file.path}>
          <dt>
            <a href={file.path}>{file.path}</a>
          </dt>
          <dd>{file.what}</dd>
        </div>
      ))}
    </dl>
  )
}
