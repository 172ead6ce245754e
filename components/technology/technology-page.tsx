import type { ReactNode } from 'react'
import { ControlDisclosures } from '@/components/control/control-disclosures'
import intro from '@/components/page/page-intro.module.css'
import { AdvisorySection } from '@/components/technology/advisory-section'
import { BoundaryView } from '@/components/technology/boundary-view'
import { CriteriaList } from '@/components/technology/criteria-list'
import { EscapeSection } from '@/components/technology/escape-section'
import { NovaSection } from '@/components/technology/nova-section'
import { SourceList } from '@/components/technology/source-list'
import { StateLegend } from '@/components/technology/state-mark'
import styles from '@/components/technology/technology-page.module.css'
import { VariantList } from '@/components/technology/variant-list'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { About } from '@/lib/facts/technologies/about'
import { TECHNOLOGY_WORDS } from '@/lib/facts/technologies/kind-words'
import { commonDay } from '@/lib/facts/technologies/number-sources'
import { technologySources } from '@/lib/facts/technologies/page-sources'
import type { Technology } from '@/lib/facts/technologies/technology'
import { technologySections } from '@/lib/facts/technologies/technology-sections'

type Props = Readonly<{
  technology: Technology
  about: About
  openstack: OpenStack
  /** What the list of escapes is and is not. */
  selection: string
  /** All years that a list of escapes can span. */
  years: readonly number[]
  /** The day of the build. */
  today: string
  /** When the advisor recommends the technology, and when not. */
  advised: ReactNode
}>

/** One technology: where its boundary runs, whether Nova has it, what is known of it, what went wrong, and what to set. */
export function TechnologyPage({ technology, about, openstack, selection, years, today, advised }: Props) {
  const { name, shortName, kind, summary, boundary, variants } = technology
  const numbered = technologySources(technology, about, openstack)
  return (
    <>
      <div className={intro.intro}>
        <p className={styles.kind}>
          {TECHNOLOGY_WORDS[kind].one} · <a href="/technologies/">compare it with others</a>
        </p>
        <h1>{name}</h1>
        <p className={intro.lead}>{summary}</p>
        <StateLegend day={commonDay(numbered.list)} />
      </div>
      <nav className={styles.contents} aria-label="On this page">
        <ul>
          {technologySections(technology, about).map(({ anchor, heading }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section className={styles.section} aria-labelledby="boundary">
        <h2 id="boundary">The boundary</h2>
        <BoundaryView boundary={boundary} name={name} numbered={numbered} />
      </section>
      {variants.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="variants">
          <h2 id="variants">Variants</h2>
          <VariantList technology={technology} numbered={numbered} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="advised">
        <h2 id="advised">When the advisor recommends it, and when not</h2>
        {advised}
      </section>
      <NovaSection name={shortName} drivers={about.drivers} releases={openstack.releases} sources={openstack} numbered={numbered} />
      <section className={styles.section} aria-labelledby="criteria">
        <h2 id="criteria">Facts</h2>
        <CriteriaList technology={technology} numbered={numbered} />
      </section>
      <EscapeSection
        title="Escapes and leaks"
        intro={`${about.escapes.length === 0 ? 'None' : about.escapes.length} on our list.`}
        {...{ selection, years, numbered }}
        escapes={about.escapes}
        variants={variants}
      />
      {about.goals.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="controls">
          <h2 id="controls">Controls</h2>
          <ControlDisclosures goals={about.goals} numbered={numbered} />
        </section>
      )}
      {about.advisories.length === 0 ? null : <AdvisorySection name={shortName} id={String(technology.id)} advisories={about.advisories} />}
      <SourceList numbered={numbered} today={today} />
    </>
  )
}
