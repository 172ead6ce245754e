import styles from '@/components/advisory/change-view.module.css'
import hidden from '@/components/page/hidden.module.css'
import type { Edit } from '@/lib/export/history/edits'
import type { Change } from '@/lib/export/history/text-changes'

/** One place of a text that has changed, with the lines around it. */
export function ChangeView({ change: { before, parts, after } }: Readonly<{ change: Change }>) {
  return (
    <blockquote className={styles.change}>
      <Around lines={before} />
      <p>
        {parts.map((part, at) => (
          <Part part={part} key={at.toString()} />
        ))}
      </p>
      <Around lines={after} />
    </blockquote>
  )
}

function Around({ lines }: Readonly<{ lines: readonly string[] }>) {
  const text = lines.join('\n').trim()
  return text === '' ? null : <p className={styles.around}>{text}</p>
}

function Part({ part: { kind, text } }: Readonly<{ part: Edit }>) {
  if (kind === 'same') return text
  const Marked = kind === 'added' ? 'ins' : 'del'
  return (
    <Marked>
      <span className={hidden.hidden}>[{kind}: </span>
      {text}
      <span className={hidden.hidden}>]</span>
    </Marked>
  )
}
