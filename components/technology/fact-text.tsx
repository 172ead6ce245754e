import { DateText } from '@/components/page/date-text'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import { type Fact, isBlank } from '@/lib/facts/technologies/fact'
import { isOfItsSources, type NumberedSources } from '@/lib/facts/technologies/number-sources'

/** A statement with its state and the numbers of its sources; the day only where its sources do not tell it. */
export function FactText({ fact, numbered }: Readonly<{ fact: Fact; numbered: NumberedSources }>) {
  return (
    <p>
      {isBlank(fact) ? capital(fact.value) : fact.value} <StateMark state={fact.state} />{' '}
      {isOfItsSources(fact) ? null : (
        <>
          (as of <DateText date={fact.asOf} />){' '}
        </>
      )}
      <SourceRefs sources={fact.sources} numbered={numbered} />
    </p>
  )
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
