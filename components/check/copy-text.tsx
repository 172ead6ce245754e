import { useState } from 'react'
import styles from '@/components/check/check-result.module.css'

/** A press copies a text; the button says so, and whether it worked. */
export function CopyText({ text, words }: Readonly<{ text: string; words: string }>) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('Your browser blocked copying; select the text above.') // denied, or a page that is not secure
    }
  }
  return (
    <p className={styles.copy}>
      <button type="button" aria-label={words} onClick={() => void copy()}>
        Copy
      </button>
      <span role="status">{said}</span>
    </p>
  )
}
