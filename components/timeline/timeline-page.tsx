import intro from '@/components/page/page-intro.module.css'
import { DotPlot } from '@/components/plot/dot-plot'
import { SourceList } from '@/components/technology/source-list'
import { StateLegend } from '@/components/technology/state-mark'
import { TimelineLegend } from '@/components/timeline/timeline-legend'
import { TimelineTable } from '@/components/timeline/timeline-table'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { LANE_WORDS } from '@/lib/facts/technologies/kind-words'
import { commonDay, numberSources } from '@/lib/facts/technologies/number-sources'
import { timelineLanes } from '@/lib/facts/timeline/timeline-lanes'
import { yearsOf } from '@/lib/facts/timeline/years-of'

type Props = Readonly<{ catalogue: Pick<Catalogue, 'timeline' | 'technologies' | 'escapes'>; drivers: readonly Driver[]; today: string }>

/** How isolation under OpenStack has changed, year by year. */
export function TimelinePage({ catalogue, drivers, today }: Props) {
  const { timeline } = catalogue
  const numbered = numberSources(timeline.map(({ sources }) => sources))
  const years = yearsOf(timeline.map(({ date }) => Number(date.slice(0, 4))))
  return (
    <>
      <div className={intro.intro}>
        <h1>How isolation in OpenStack has changed</h1>
        <p className={intro.lead}>
          From {years[0]} to {years.at(-1)}: drivers added to and removed from Nova, what the kernel gained, the flaws behind it, and the
          advice of the time.
        </p>
        <StateLegend day={commonDay(numbered.list)} />
      </div>
      <DotPlot
        lanes={timelineLanes(timeline, drivers).map(({ lane, marks }) => ({ id: lane, label: LANE_WORDS[lane], marks }))}
        years={years}
        caption="Events by year; numbers refer to the table below"
      />
      <TimelineLegend />
      <TimelineTable {...catalogue} drivers={drivers} numbered={numbered} />
      <SourceList numbered={numbered} today={today} />
    </>
  )
}
