import { ControlView } from '@/components/control/control-view'
import styles from '@/components/control/controls-page.module.css'
import intro from '@/components/page/page-intro.module.css'
import { SourceList } from '@/components/technology/source-list'
import { StateLegend } from '@/components/technology/state-mark'
import type { Control, ControlGoal } from '@/lib/facts/controls/control'
import { CONTROL_PAGES, goalsOn } from '@/lib/facts/controls/control-pages'
import type { Platform } from '@/lib/facts/controls/platform'
import { commonDay, numberSources } from '@/lib/facts/technologies/number-sources'
import { findTechnology, type Technology } from '@/lib/facts/technologies/technology'

type Props = Readonly<{ platform: Platform; goals: readonly ControlGoal[]; technologies: readonly Technology[]; today: string }>

/** The controls of a platform by goal; on paper, a checklist. */
export function ControlsPage({ platform, goals: all, technologies, today }: Props) {
  const goals = goalsOn(platform, all)
  const numbered = numberSources(goals.flatMap(({ controls }) => controls.map(({ sources }) => sources)))
  const count = goals.reduce((sum, { controls }) => sum + controls.length, 0)
  return (
    <>
      <div className={intro.intro}>
        <h1>{TITLES[platform]}</h1>
        <p className={intro.lead}>
          {count} controls by goal, each with what to do, what to set, its default, the first release that has it, what it costs and how to
          check it. Printed, this page is a checklist. {platform === 'nova' ? 'Another platform? See ' : 'In a cloud of Nova, see '}
          <a href={CONTROL_PAGES[platform === 'nova' ? 'outside' : 'nova']}>
            {platform === 'nova' ? 'the controls outside of Nova' : 'the controls for Nova'}
          </a>
          .
        </p>
        <StateLegend day={commonDay(numbered.list)} />
      </div>
      <nav className={styles.goals} aria-label="Goals">
        <ul>
          {goals.map(({ goal, title, controls }) => (
            <li key={goal}>
              <a href={`#${goal}`}>{title}</a> <span>({controls.length})</span>
            </li>
          ))}
        </ul>
      </nav>
      <nav className={styles.technologies} aria-label="By technology">
        <span>By technology:</span>{' '}
        {technologies
          .filter((technology) => goals.some(({ controls }) => controls.some((control) => isFor(control, technology))))
          .map(({ id, shortName }) => (
            <a href={`/technologies/${id}/#controls`} key={id}>
              {shortName}
            </a>
          ))}
      </nav>
      {goals.map(({ goal, title, because, controls }) => (
        <section className={styles.goal} aria-labelledby={goal} key={goal}>
          <h2 id={goal}>{title}</h2>
          <p className={styles.because}>{because}</p>
          {controls.map((control) => (
            <section className={styles.control} aria-labelledby={control.id} key={control.id}>
              <div>
                <h3 id={control.id}>{control.title}</h3>
                <p className={styles.for}>
                  <ForTechnologies control={control} technologies={technologies} />
                  {control.platforms.length > 1 ? ' · Nova and other platforms' : ''}
                </p>
              </div>
              <ControlView control={control} numbered={numbered} goals={goals} />
            </section>
          ))}
        </section>
      ))}
      <SourceList numbered={numbered} today={today} />
    </>
  )
}

const TITLES: Readonly<Record<Platform, string>> = { nova: 'Hardening controls', outside: 'Hardening controls outside of Nova' }

const isFor = (control: Control, technology: Technology) => control.technologies.some((word) => findTechnology([technology], word) !== null)

/** The technologies and variants of a control, each a link to its page. */
function ForTechnologies({ control, technologies }: Readonly<{ control: Control; technologies: readonly Technology[] }>) {
  return control.technologies.map((word, at) => {
    const found = findTechnology(technologies, word)
    if (found === null) return null
    const { technology, variant } = found
    return (
      <span key={word}>
        {at === 0 ? '' : ', '}
        <a href={variant === null ? `/technologies/${technology.id}/` : `/technologies/${technology.id}/#${variant.id}`}>
          {(variant ?? technology).shortName}
        </a>
      </span>
    )
  })
}
