import intro from '@/components/page/page-intro.module.css'
import { AvailabilityPlot } from '@/components/plot/availability-plot'
import { ComparisonIndex } from '@/components/technology/comparison-index'
import { ComparisonTable } from '@/components/technology/comparison-table'
import { DriverTable } from '@/components/technology/driver-table'
import { EscapeSection } from '@/components/technology/escape-section'
import { SourceList } from '@/components/technology/source-list'
import { StateLegend } from '@/components/technology/state-mark'
import styles from '@/components/technology/technology-page.module.css'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { criteriaOfVariants, technologyColumns, variantColumns } from '@/lib/facts/technologies/columns'
import { commonDay } from '@/lib/facts/technologies/number-sources'
import { comparisonSources } from '@/lib/facts/technologies/page-sources'

/** The five that OSSN-0001 speaks of stand first in the catalogue. */
const FIVE = 5

type Props = Readonly<{ catalogue: Catalogue; openstack: OpenStack; years: readonly number[]; today: string }>

/** The five, their neighbours, the drivers of Nova, and what goes wrong above all of them. */
export function ComparisonPage({ catalogue: { technologies, escapes, selection }, openstack, years, today }: Props) {
  const five = technologyColumns(technologies.slice(0, FIVE))
  const variants = variantColumns(technologies)
  const neighbours = technologyColumns(technologies.slice(FIVE))
  const above = escapes.filter(({ technologies: named }) => named.length === 0)
  const numbered = comparisonSources([five, variants, neighbours], openstack, above)
  const { drivers, releases } = openstack
  return (
    <>
      <div className={intro.intro}>
        <h1>Technologies compared</h1>
        <p className={intro.lead}>
          OSSN-0001 warns about LXC and names KVM, Xen, VMware and Hyper-V instead. These five come first, then related technologies: the
          same criteria for each, every answer with its source.
        </p>
        <StateLegend day={commonDay(numbered.list)} />
      </div>
      <ComparisonIndex technologies={technologies} />
      <section className={styles.section} aria-labelledby="the-five">
        <h2 id="the-five">The five</h2>
        <ComparisonTable {...{ numbered }} columns={five} prefix="five" caption="KVM, Xen, VMware, Hyper-V and LXC by criterion." />
      </section>
      <section className={styles.section} aria-labelledby="two-kinds">
        <h2 id="two-kinds">Xen and LXC by kind</h2>
        <p>
          Xen and LXC are each two boundaries under one name, and what holds for one kind need not hold for the other. Nova has had no
          driver for either kind of Xen since Wallaby (23.0.0); the id maps of a host decide which kind of LXC it runs.
        </p>
        <ComparisonTable
          {...{ numbered }}
          columns={variants}
          criteria={criteriaOfVariants(technologies)}
          prefix="kind"
          caption="The criteria in which the kinds differ, and the downsides of each kind."
        />
      </section>
      <section className={styles.section} aria-labelledby="neighbours">
        <h2 id="neighbours">Related technologies</h2>
        <ComparisonTable {...{ numbered }} columns={neighbours} prefix="neighbour" caption="The same criteria for related technologies." />
      </section>
      <section className={styles.section} aria-labelledby="nova">
        <h2 id="nova">Nova drivers by release</h2>
        <AvailabilityPlot {...{ drivers, releases }} caption="Nova drivers in rows, releases in columns, oldest first" />
        <DriverTable
          {...{ drivers, releases, technologies, numbered }}
          sources={openstack}
          caption={`The same in words. The number in brackets is the first Nova version of the series.`}
        />
      </section>
      <EscapeSection
        title="Flaws in OpenStack itself"
        intro="A flaw in OpenStack itself crosses every boundary, so the choice of technology does not help. Flaws in a technology are on its page."
        {...{ selection, years, numbered }}
        escapes={above}
      />
      <SourceList numbered={numbered} today={today} />
    </>
  )
}
