import styles from '@/components/advisory/advisory-facts.module.css'
import { AffectedList } from '@/components/advisory/affected-list'
import { SeriesAnswers } from '@/components/advisory/series-answers'
import { SeverityList } from '@/components/advisory/severity-list'
import type { Bearing } from '@/components/policy/bearing'
import { type Advisory, OTHER_STATUSES, type OtherStatus } from '@/lib/advisory/advisory'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import type { Related } from '@/lib/library/related'

type Heading = Readonly<{ heading: string; anchor: string }>

type Props = Readonly<{
  advisory: Advisory
  sections: readonly Heading[]
  answers: readonly AnsweredSeries[]
  related: readonly Related[]
  technologies: readonly Bearing[]
  questions: readonly Bearing[]
}>

const STATUS_WORDS: Readonly<Record<OtherStatus, string>> = {
  fixed: 'Fixed',
  'not-affected': 'Not affected',
  'under-investigation': 'Under investigation, or not known',
}

/** The facts of an advisory beside its text: where to jump to, who is affected, how bad, under which names, what else to read. */
export function AdvisoryFacts({ advisory, sections, answers, related, technologies, questions }: Props) {
  const { affected, severity, aliases, people } = advisory
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
        <Fact name="Your release" shown={answers.length > 0}>
          <SeriesAnswers answers={answers} />
        </Fact>
        <Fact name="Severity" shown={severity.length > 0}>
          <SeverityList severity={severity} />
        </Fact>
        {([undefined, ...OTHER_STATUSES] as const).map((status) => {
          const members = affected.filter((each) => each.status === status)
          return (
            <Fact name={status === undefined ? 'Affected' : STATUS_WORDS[status]} shown={members.length > 0} key={status ?? 'affected'}>
              <AffectedList affected={members} />
            </Fact>
          )
        })}
        <Fact name="Also known as" shown={aliases.length > 0}>
          {aliases.join(', ')}
        </Fact>
        <Fact name="Technologies" shown={technologies.length > 0}>
          <Bearings bearings={technologies} />
        </Fact>
        <Fact name="Advisor questions" shown={questions.length > 0}>
          <Bearings bearings={questions} />
        </Fact>
        <Fact name="Related" shown={related.length > 0}>
          <ul>
            {related.map(({ id, title, path }) => (
              <li key={id}>
                {path === null ? id : <a href={path}>{id}</a>}
                {title === null ? null : ` ${title}`}
              </li>
            ))}
          </ul>
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

function Bearings({ bearings }: Readonly<{ bearings: readonly Bearing[] }>) {
  return (
    <ul>
      {bearings.map(({ id, name, path }) => (
        <li key={id}>
          <a href={path}>{name}</a>
        </li>
      ))}
    </ul>
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
