import { type DragEvent, type RefObject, useId, useState } from 'react'
import styles from '@/components/affected/question-form.module.css'
import { printable } from '@/lib/input/problems/printable'
import { inventoryProblem } from '@/lib/inventory/installed'

/** What was pasted or dropped, by its name. */
export type Picked = Readonly<{ name: string; bytes: Uint8Array }>

type Props = Readonly<{
  initial: string
  /** Whoever asks reads the text from it. */
  area: RefObject<HTMLTextAreaElement | null>
  /** A file in place of the text; null where the text is meant again. */
  onPick: (picked: Picked | null) => void
}>

/** A list that is pasted, chosen or dropped. Its text is no state of React: a list of thousands of lines never slows a key. */
export function PackageInput({ initial, area, onPick }: Props) {
  const id = useId()
  const [said, setSaid] = useState('')

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const problem = inventoryProblem(file.size)
    const name = printable(file.name.slice(0, 200))
    if (problem !== null) {
      setSaid(`${name}: ${problem}.`)
      return
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (area.current !== null) area.current.value = ''
    onPick({ name, bytes })
    setSaid(`${name} is ready, ${bytes.length.toLocaleString('en')} bytes.`)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field and the button beside do the same.
    <div className={styles.packages} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id}>Packages</label>
      <p className={styles.hint} id={`${id}hint`}>
        What <code>pip freeze</code>, <code>dpkg -l</code> or <code>rpm -qa</code> print, or an SBOM as JSON (CycloneDX 1.4 to 1.7, SPDX 2.3
        or 3.0). One version alone is a list as well: <code>nova==29.0.1</code>. It stays in this browser.
      </p>
      <textarea
        ref={area}
        id={id}
        aria-describedby={`${id}hint`}
        defaultValue={initial}
        rows={8}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onInput={() => {
          onPick(null)
          setSaid('')
        }}
      />
      <div className={styles.file}>
        <label htmlFor={`${id}file`}>Or a file (you can also drop it here)</label>
        <input id={`${id}file`} type="file" onChange={({ target }) => void take(target.files?.[0])} />
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  )
}
