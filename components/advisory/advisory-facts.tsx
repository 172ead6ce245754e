import styles from '@/components/advisory/advisory-facts.module.css'
import { AffectedList } from '@/components/advisory/affected-list'
import { SeverityList } from '@/components/advisory/severity-list'
import type { Advisory } from '@/lib/advisory/advisory'

type Heading = Readonly<{ heading: string; anchor: string }>

/** The facts of an advisory beside its text: where to jump to, who is affected, how bad, under which names. */
export function AdvisoryFacts({ advisory, sections }: Readonly<{ advisory: Advisory; sections: readonly Heading[] }>) {
  const { affected, severity, aliases, technologies, people } = advisory
  return (
    <aside className={styles.facts} aria-label="Facts">
      <nav className={styles.contents} aria-label="On this page">
        <ul>
          {sections.map(({ heading, anchor }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className={styles.list}>
        <Fact name="Severity" shown={severity.length > 0}>
          <SeverityList severity={severity} />
        </Fact>
        <Fact name="Affected" shown={affected.length > 0}>
          <AffectedList affected={affected} />
        </Fact>
        <Fact name="Also known as" shown={aliases.length > 0}>
          {aliases.join(', ')}
        </Fact>
        <Fact name="Technologies" shown={technologies.length > 0}>
          {technologies.join(', ')}
        </Fact>
        <Fact name="Written by" shown={people.some(({ role }) => role === 'author')}>
          {people
            .filter(({ role }) => role === 'author')
            .map(({ name }) => name)
            .join(', ')}
        </Fact>
      </dl>
    </aside>
  )
}

function Fact({ name, shown, children }: Readonly<{ name: string; shown: boolean; children: React.ReactNode }>) {
  if (!shown) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
