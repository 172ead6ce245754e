import { useState } from 'react'
import styles from '@/components/affected/answer-view.module.css'
import { download } from '@/components/page/download'
import type { Found } from '@/lib/concern/found'
import { LONGEST_IN_LINK, type PageForm, writeForm } from '@/lib/concern/page-fragment'
import type { PageQuestion } from '@/lib/concern/page-question'
import { toFindings } from '@/lib/concern/to-findings'
import { toCsv } from '@/lib/findings/csv'
import { onHost } from '@/lib/site/on-host'

type Props = Readonly<{ found: readonly Found[]; form: PageForm; question: PageQuestion; releasesAsOf: string }>

/** The answers that are shown, as files made on the spot, and the question as a link. */
export function KeepAnswers({ found, form, question, releasesAsOf }: Props) {
  const [said, setSaid] = useState('')
  const findings = () => toFindings(found, (path) => new URL(onHost(path), location.origin).href)
  const save = (text: string, type: string, name: string) => {
    download(text, type, name)
    setSaid(`Saved as ${name}.`)
  }
  const json = () => {
    const day = new Date().toISOString().slice(0, 10)
    const head = { schema: '/api/v1/schemas/affected-1.json', day, releasesAsOf }
    return `${JSON.stringify({ ...head, answers: found.map(({ concern }) => concern), findings: findings(), notes: [] }, null, 1)}\n`
  }
  const packages = question.kind === 'packages' ? textOf(question.bytes) : null
  const copy = async () => {
    const link = `${location.origin}${onHost('/affected/')}#${writeForm(packages === null ? form : { ...form, packages })}`
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Link copied.')
    } catch {
      setSaid(`Your browser blocked copying. The link: ${link}`)
    }
  }
  return (
    <div className={styles.keep}>
      <button type="button" className={styles.button} onClick={() => save(toCsv({ findings: findings() }), 'text/csv', 'affected.csv')}>
        Save as CSV
      </button>
      <button type="button" className={styles.button} onClick={() => save(json(), 'application/json', 'affected.json')}>
        Save as JSON
      </button>
      {packages !== null && packages.length > LONGEST_IN_LINK ? null : (
        <button type="button" className={styles.button} onClick={() => void copy()}>
          {packages === null ? 'Copy a link' : 'Copy a link that holds the packages'}
        </button>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  )
}

/** What is too long for a link is not decoded. */
const textOf = (bytes: Uint8Array) => (bytes.length > LONGEST_IN_LINK ? ' '.repeat(LONGEST_IN_LINK + 1) : new TextDecoder().decode(bytes))
