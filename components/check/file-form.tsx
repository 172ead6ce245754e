import { type DragEvent, useId, useRef, useState } from 'react'
import styles from '@/components/check/check.module.css'
import { type Entry, FileEntry } from '@/components/check/file-entry'
import tool from '@/components/page/tool.module.css'
import { EXAMPLE_FILES } from '@/lib/check/page/example-files'
import type { CheckQuestion, PageFile } from '@/lib/check/page/page-check'
import { printable } from '@/lib/input/problems/printable'
import { MOST_CONFIG_BYTES } from '@/lib/input/text/config-text'

type Props = Readonly<{
  release: string
  /** Somebody is about to give a file. */
  onPrepare: () => void
  onSubmit: (question: CheckQuestion) => void
}>

const MOST_FILES = 50
const EMPTY: Entry = { id: 0, name: '', kind: null, given: null }
const encode = (text: string) => new TextEncoder().encode(text)

/** The files, in the order in which the service reads them. Choosing never checks: the button does. */
export function FileForm({ release, onPrepare, onSubmit }: Props) {
  const id = useId()
  const [entries, setEntries] = useState<readonly Entry[]>([EMPTY])
  const [word, setWord] = useState(release)
  const [said, setSaid] = useState('')
  const [isMissing, setMissing] = useState(false)
  const areas = useRef(new Map<number, HTMLTextAreaElement>())
  const last = useRef(0)
  const isUntouched = ({ id: own, given }: Entry) => given === null && (areas.current.get(own)?.value ?? '') === ''
  const add = (added: readonly Omit<Entry, 'id'>[]) => {
    const fresh = added.map((entry): Entry => {
      last.current += 1
      return { ...entry, id: last.current }
    })
    setEntries(
      [...entries.filter((entry) => added.every(({ given }) => given === null) || !isUntouched(entry)), ...fresh].slice(0, MOST_FILES),
    )
  }
  const take = async (files: FileList | null) => {
    onPrepare()
    const chosen = [...(files ?? [])]
    const fit = chosen.filter(({ size }) => size <= MOST_CONFIG_BYTES)
    const given = await Promise.all(fit.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    add(given.map(({ name, bytes }) => ({ name: printable(name.slice(0, 200)), kind: null, given: bytes })))
    const tooLarge = chosen.length - fit.length
    setSaid(`${fit.length} added.${tooLarge === 0 ? '' : ` ${tooLarge} have more than 10 MB and were left out.`}`)
    setMissing(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files)
  }
  const move = (at: number) => {
    const [one, other] = [entries[at - 1], entries[at]]
    if (one !== undefined && other !== undefined) setEntries(entries.with(at - 1, other).with(at, one))
  }
  const submit = () => {
    const files = entries.flatMap(({ id: own, name, kind, given }): PageFile[] => {
      const bytes = given ?? encode(areas.current.get(own)?.value ?? '')
      return bytes.length === 0 ? [] : [{ name, kind, bytes }]
    })
    setMissing(files.length === 0)
    if (files.length > 0) onSubmit({ files: withOwnNames(files), release: word })
  }
  const showExample = () => {
    const bytes = EXAMPLE_FILES.map(({ name, text }) => ({ name, kind: null, given: null, initial: text }))
    setEntries(
      bytes.map((entry): Entry => {
        last.current += 1
        return { ...entry, id: last.current }
      }),
    )
    onSubmit({ files: EXAMPLE_FILES.map(({ name, text }) => ({ name, kind: null, bytes: encode(text) })), release: word })
  }
  return (
    <form
      className={`${tool.form} ${styles.form}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onFocus={onPrepare}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ol className={styles.files}>
        {entries.map((entry, at) => (
          <FileEntry
            key={entry.id}
            entry={entry}
            at={at}
            isAlone={entries.length === 1}
            areas={areas.current}
            onChange={(part) => setEntries(entries.map((each) => (each.id === entry.id ? { ...each, ...part } : each)))}
            onUp={() => move(at)}
            onRemove={() => setEntries(entries.filter((each) => each.id !== entry.id))}
          />
        ))}
      </ol>
      <div className={styles.more}>
        <label className={styles.choose} htmlFor={`${id}files`}>
          Choose files, or drop them anywhere here
          <input
            id={`${id}files`}
            type="file"
            multiple
            onChange={({ target }) => {
              void take(target.files).then(() => {
                target.value = ''
              })
            }}
          />
        </label>
        <button type="button" className={tool.small} onClick={() => add([{ name: '', kind: null, given: null }])}>
          Add a text field
        </button>
        <p className={styles.said} role="status">
          {said}
        </p>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}release`}>Release of Nova</label>
        <input
          id={`${id}release`}
          type="text"
          value={word}
          aria-describedby={`${id}hint`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          onChange={({ target }) => setWord(target.value)}
        />
        <p className={styles.hint} id={`${id}hint`}>
          2025.1, 31, 31.2.1 or epoxy. Leave it empty where you do not know: the files may tell, and what depends on it is said.
        </p>
      </div>
      {isMissing ? (
        <p className={styles.missing} role="alert">
          Paste a configuration, or choose a file.
        </p>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" className={tool.submit}>
          Check
        </button>
        <button type="button" className={tool.small} onClick={showExample}>
          Check an example
        </button>
      </div>
    </form>
  )
}

/** Names that tell files apart: those of one name get numbers. */
function withOwnNames(files: readonly PageFile[]): PageFile[] {
  const seen = new Map<string, number>()
  return files.map(({ name, kind, bytes }) => {
    const own = name.trim() === '' ? 'pasted' : name.trim()
    const count = (seen.get(own) ?? 0) + 1
    seen.set(own, count)
    return { name: count === 1 ? own : `${own} (${count})`, kind, bytes }
  })
}
