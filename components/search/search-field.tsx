import styles from '@/components/search/search-field.module.css'

type Props = Readonly<{ words: string; onType: (words: string) => void; onSettle: () => void }>

/** Where the words go. Enter ends typing; results do not wait for it. */
export function SearchField({ words, onType, onSettle }: Props) {
  return (
    <search className={styles.search}>
      <form
        action="/search/"
        onSubmit={(event) => {
          event.preventDefault()
          onSettle()
        }}
      >
        <label className={styles.label} htmlFor="search-words">
          Words, ids, products
        </label>
        <input
          className={styles.field}
          id="search-words"
          type="search"
          name="q"
          value={words}
          onChange={(event) => onType(event.target.value)}
          onBlur={onSettle}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby="search-hint"
        />
        <p className={styles.hint} id="search-hint">
          Results appear as you type; small typos are tolerated. <kbd>↓</kbd> moves to the results. What you type stays in this browser.
        </p>
      </form>
    </search>
  )
}
