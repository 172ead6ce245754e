import { BoundaryDiagram } from '@/components/plot/boundary-diagram'
import styles from '@/components/technology/boundary-view.module.css'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import type { Boundary } from '@/lib/facts/technologies/boundary'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

const SHARED = {
  'all-guests': 'shared by all guests of the host',
  'one-guest': 'one for each guest',
  'one-after-another': 'used by one tenant after another',
} as const

/** A boundary as a drawing and, beside it, layer by layer in words. */
export function BoundaryView({ boundary, name, numbered }: Readonly<{ boundary: Boundary; name: string; numbered: NumberedSources }>) {
  return (
    <div className={styles.boundary}>
      <BoundaryDiagram boundary={boundary} name={name} />
      <div className={styles.words}>
        <p>
          {boundary.sentence} <StateMark state={boundary.state} /> <SourceRefs sources={boundary.sources} numbered={numbered} />
        </p>
        <p>
          <b>What crosses it.</b> {boundary.crossing}
        </p>
        <p>
          <b>From the bottom up.</b>
        </p>
        <ol>
          {boundary.layers.flatMap(({ id, label, sharedBy, stands, note }) => [
            ...boundary.barriers
              .filter(({ below }) => below === id)
              .map((barrier) => (
                <li className={barrier.kind === 'main' ? styles.main : styles.second} key={barrier.label}>
                  {barrier.kind === 'main' ? 'Barrier' : 'Second barrier'}: {barrier.label}
                </li>
              )),
            <li key={id}>
              <b>{label}</b>, {SHARED[sharedBy]}
              {stands === 'beside' ? ', beside the guests' : ''}.{note === null ? null : ` ${note}`}
            </li>,
          ])}
        </ol>
      </div>
    </div>
  )
}
