import { useId } from 'react'
import styles from '@/components/check/check.module.css'
import { KINDS, type Kind } from '@/lib/check/kind'

/** A file of the form: what was chosen, or a field to paste into. */
export type Entry = Readonly<{
  id: number
  name: string
  /** null: told from what it holds. */
  kind: Kind | null
  given: Uint8Array | null
  /** What its field begins with. */
  initial?: string
}>

type Props = Readonly<{
  entry: Entry
  at: number
  isAlone: boolean
  /** Fields by the id of their entry: whoever checks reads them. */
  areas: Map<number, HTMLTextAreaElement>
  onChange: (part: Partial<Entry>) => void
  onUp: () => void
  onRemove: () => void
}>

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  nova: 'nova.conf, or a part of it',
  qemu: 'qemu.conf',
  libvirtd: 'libvirtd.conf, or of virtproxyd, virtqemud …',
  'libvirt-lxc': 'lxc.conf of libvirt',
  domain: 'domain XML of guests',
  lxc: 'configuration of LXC containers',
}

/** One file with its name and kind. The text is no state of React: 300 kB never slow a key. */
export function FileEntry({ entry, at, isAlone, areas, onChange, onUp, onRemove }: Props) {
  const id = useId()
  const { name, kind, given, initial = '' } = entry
  const label = name === '' ? `File ${at + 1}` : name
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.field}>
          <label htmlFor={`${id}name`}>Name</label>
          <input
            id={`${id}name`}
            type="text"
            value={name}
            placeholder="nova.conf"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}kind`}>Kind</label>
          <select
            id={`${id}kind`}
            value={kind ?? ''}
            onChange={({ target }) => onChange({ kind: KINDS.find((each) => each === target.value) ?? null })}
          >
            <option value="">told from what it holds</option>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {KIND_WORDS[each]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {given === null ? (
        <div className={styles.field}>
          <label htmlFor={`${id}text`}>Configuration</label>
          <textarea
            ref={(element) => {
              if (element === null) areas.delete(entry.id)
              else areas.set(entry.id, element)
            }}
            id={`${id}text`}
            defaultValue={initial}
            rows={10}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
          />
        </div>
      ) : (
        <p className={styles.hint}>{given.length.toLocaleString('en')} bytes, read from your disk.</p>
      )}
      {isAlone ? null : (
        <p className={styles.order}>
          {at === 0 ? <span>Read first</span> : null}
          {at === 0 ? null : (
            <button type="button" className={styles.link} onClick={onUp}>
              Read {label} earlier
            </button>
          )}
          <button type="button" className={styles.link} onClick={onRemove}>
            Remove {label}
          </button>
        </p>
      )}
    </li>
  )
}
