import { DateText } from '@/components/page/date-text'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import type { Fact } from '@/lib/technologies/fact'
import type { NumberedSources } from '@/lib/technologies/number-sources'

/** A statement with its state and the numbers of its sources; the day only where it is not that of the page. */
export function FactText({ fact, numbered, day }: Readonly<{ fact: Fact; numbered: NumberedSources; day: string }>) {
  return (
    <p>
      {capital(fact.value)} <StateMark state={fact.state} />{' '}
      {fact.asOf === day ? null : (
        <>
          (as of <DateText date={fact.asOf} />){' '}
        </>
      )}
      <SourceRefs sources={fact.sources} numbered={numbered} />
    </p>
  )
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
