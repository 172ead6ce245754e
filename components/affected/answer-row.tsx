import { SeverityBadge } from '@/components/advisory/severity-badge'
import styles from '@/components/affected/answer-row.module.css'
import { RATINGS } from '@/lib/advisory/advisory'
import { CHANGE_WORDS } from '@/lib/concern/answers-in-words'
import { fixInWords, runningOf } from '@/lib/concern/found'
import type { Shown } from '@/lib/concern/shown-answers'
import { printable } from '@/lib/input/problems/printable'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

/** One answer: what, whether, on which condition, what to do, and why. */
export function AnswerRow({ shown: { found, change } }: Readonly<{ shown: Shown }>) {
  const { concern, title, path, place, action } = found
  const { advisory, product, answer, extent, severity, reason, condition, fix } = concern
  const rating = RATINGS.find((each) => each === severity)
  const isMended = change === 'mended'
  const words = isMended ? null : fixInWords(concern)
  return (
    <li className={styles.row}>
      <p className={styles.facts}>
        <strong className={isMended ? styles.mended : styles[answer]}>
          {change === null ? `${ANSWER_WORDS[answer]}${extent === 'some' ? ' in part' : ''}` : CHANGE_WORDS[change]}
        </strong>
        {rating === undefined ? null : <SeverityBadge rating={rating} />}
        <span className={styles.what}>{printable(`${product} ${runningOf(concern)}`)}</span>
        {place?.line == null ? null : <span>line {place.line}</span>}
      </p>
      <h3 className={styles.title}>
        <a href={path}>
          {advisory}: {title}
        </a>
      </h3>
      {isMended ? null : (
        <dl className={styles.details}>
          {condition === null ? null : <Detail name="Only if">{condition}</Detail>}
          {words === null ? null : (
            <Detail name="Fix">
              {fix.kind === 'release' ? <strong>{words}</strong> : words}
              {fix.urls.map((url) => (
                <Address key={url} url={url} />
              ))}
            </Detail>
          )}
          {action === null ? null : <Detail name="Do">{action.replaceAll('`', '')}</Detail>}
          <Detail name="Why">{printable(reason)}</Detail>
        </dl>
      )}
    </li>
  )
}

function Detail({ name, children }: Readonly<{ name: string; children: React.ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An address of an advisory's own; anything but a web address is text. */
function Address({ url }: Readonly<{ url: string }>) {
  const short = url.replace(/^https?:\/\//, '').slice(0, 80)
  if (!/^https?:\/\//.test(url)) return <span>{printable(short)}</span>
  return (
    <a className={styles.address} href={url} rel="external noopener noreferrer">
      {printable(short)}
    </a>
  )
}
