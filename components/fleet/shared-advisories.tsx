import styles from '@/components/fleet/fleet-tool.module.css'
import type { FleetResult } from '@/lib/fleet/fleet-result'
import { sharedAdvisories } from '@/lib/fleet/fleet-sums'

/** The advisories of the whole fleet: those that affect, then those that do where their condition holds. */
export function SharedAdvisories({ result }: Readonly<{ result: FleetResult }>) {
  const [affected, conditional] = [sharedAdvisories(result, 'affected'), sharedAdvisories(result, 'conditional')]
  if (affected.length + conditional.length === 0)
    return <p>No advisory of this portal names these releases and packages. Groups without both were not asked about.</p>
  return (
    <>
      <List title="They affect" entries={affected} />
      <p>What is only for those who run another driver of Nova than a group does is left out.</p>
      <List title="They affect where their condition holds: read which" entries={conditional} />
    </>
  )
}

function List({ title, entries }: Readonly<{ title: string; entries: ReturnType<typeof sharedAdvisories> }>) {
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.shared}>
        {entries.map(({ what: { id, title: name, severity, path }, count }) => (
          <li key={id}>
            <a href={path}>
              {id}: {name}
            </a>
            <span>
              {severity ?? 'not rated'}, {count.toLocaleString('en')} {count === 1 ? 'group' : 'groups'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
