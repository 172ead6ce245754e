import { type DragEvent, useId, useRef, useState } from 'react'
import styles from '@/components/fleet/fleet-tool.module.css'
import tool from '@/components/page/tool.module.css'
import { EXAMPLE_GROUPS } from '@/lib/fleet/example-groups'
import type { FleetQuestion } from '@/lib/fleet/page-fleet'
import { printable } from '@/lib/input/problems/printable'
import { inventoryProblem } from '@/lib/inventory/installed'

type Props = Readonly<{
  /** Somebody is about to give a file. */
  onPrepare: () => void
  onSubmit: (question: FleetQuestion) => void
}>
type Given = FleetQuestion['groups']

/** A list that is pasted, chosen or dropped, and an earlier result. Its text is no state of React. */
export function FleetForm({ onPrepare, onSubmit }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const picked = useRef<Given | null>(null)
  const old = useRef<Given | null>(null)
  const [said, setSaid] = useState('')
  const [isMissing, setMissing] = useState(false)

  const read = async (file: File): Promise<Given | null> => {
    const name = printable(file.name.slice(0, 200))
    const problem = inventoryProblem(file.size)
    setSaid(problem === null ? `${name} is ready, ${file.size.toLocaleString('en')} bytes.` : `${name}: ${problem}.`)
    return problem === null ? { name, bytes: new Uint8Array(await file.arrayBuffer()) } : null
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    onPrepare()
    picked.current = await read(file)
    if (area.current !== null) area.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  const submit = () => {
    const groups = picked.current ?? pasted(area.current?.value ?? '')
    setMissing(groups.bytes.length === 0)
    if (groups.bytes.length > 0) onSubmit({ groups, old: old.current })
  }
  const showExample = () => {
    if (area.current !== null) area.current.value = EXAMPLE_GROUPS
    picked.current = null
    setSaid('')
    setMissing(false)
    onSubmit({ groups: pasted(EXAMPLE_GROUPS), old: old.current })
  }
  return (
    <form
      className={tool.form}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onFocus={onPrepare}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.field}>
        <label htmlFor={`${id}text`}>Groups of hosts</label>
        <p className={styles.hint} id={`${id}hint`}>
          CSV or JSON, a row for each group: <code>name</code>, <code>current</code>, <code>release</code>, <code>tenancy</code> … All
          columns are listed below.
        </p>
        <textarea
          ref={area}
          id={`${id}text`}
          aria-describedby={`${id}hint`}
          rows={8}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          onInput={() => {
            picked.current = null
            setSaid('')
          }}
        />
      </div>
      <div className={styles.files}>
        <label htmlFor={`${id}file`}>Or a file (you can also drop it here)</label>
        <input id={`${id}file`} type="file" onChange={({ target }) => void take(target.files?.[0])} />
        <label htmlFor={`${id}old`}>An earlier result to compare with (JSON)</label>
        <input
          id={`${id}old`}
          type="file"
          onChange={({ target }) => {
            const file = target.files?.[0]
            void (file === undefined ? Promise.resolve(null) : read(file)).then((given) => {
              old.current = given
            })
          }}
        />
        <p className={styles.hint} role="status">
          {said}
        </p>
      </div>
      {isMissing ? (
        <p className={styles.wrong} role="alert">
          Paste a list of groups, or choose a file.
        </p>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" className={tool.submit}>
          Judge
        </button>
        <button type="button" className={tool.small} onClick={showExample}>
          Judge an example
        </button>
      </div>
    </form>
  )
}

const pasted = (text: string): Given => ({ name: 'pasted', bytes: new TextEncoder().encode(text) })
