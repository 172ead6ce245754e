import { ChangeView } from '@/components/advisory/change-view'
import styles from '@/components/advisory/revisions-page.module.css'
import { DateText } from '@/components/page/date-text'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { HistoryEntry } from '@/lib/export/history/advisory-history'

type Props = Readonly<{ advisory: Pick<Advisory, 'id' | 'title'>; history: readonly HistoryEntry[] }>

/** What has changed from one revision of an advisory to the next, newest first. */
export function RevisionsPage({ advisory: { id, title }, history }: Props) {
  return (
    <>
      <div className={styles.intro}>
        <h1>Revisions of {id}</h1>
        <p className={styles.lead}>
          <a href={advisoryPath(id)}>{title}</a>
        </p>
        <p>
          Each revision was published. The newest is first. Below, <del>words that are gone are struck through</del> and{' '}
          <ins>words that are new are underlined</ins>; screen readers also hear “removed” and “added”.
        </p>
      </div>
      {history.map((entry) => (
        <Entry entry={entry} key={entry.nth} />
      ))}
    </>
  )
}

function Entry({ entry: { nth, revision, facts, text } }: Readonly<{ entry: HistoryEntry }>) {
  return (
    <section className={styles.revision} aria-labelledby={`revision-${nth}`}>
      <h2 id={`revision-${nth}`}>
        Revision {nth}, <DateText date={revision.date} />
      </h2>
      <p>
        {revision.summary} <Extent text={text} />
      </p>
      {facts.length === 0 ? null : <p>It states these differently: {facts.map(({ fact }) => fact.toLowerCase()).join(', ')}.</p>}
      {facts
        .filter(({ before, after }) => (before ?? '').length + (after ?? '').length <= LONGEST_FACT)
        .map(({ fact, before, after }) => (
          <p key={fact}>
            {fact}: {after ?? 'none'} (before: {before ?? 'none'})
          </p>
        ))}
      {typeof text === 'string' ? null : text.changes.map((change, at) => <ChangeView change={change} key={at.toString()} />)}
    </section>
  )
}

/** Longer facts are seen in the text. */
const LONGEST_FACT = 160

function Extent({ text }: Pick<HistoryEntry, 'text'>) {
  if (text === 'first') return null
  if (text === 'not-kept') return <>The text before it was not kept, so what has changed cannot be shown.</>
  if (text === 'another') return <>The text was written anew: too much differs to be shown word by word.</>
  if (text.changes.length === 0) return <>The text is the same.</>
  const places = text.changes.length === 1 ? 'one place' : `${text.changes.length} places`
  return (
    <>
      {counted(text.added)} added and {counted(text.removed)} removed, in {places}.
    </>
  )
}

const counted = (words: number) => (words === 0 ? 'No words' : `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`)
