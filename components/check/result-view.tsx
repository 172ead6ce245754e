import { type RefObject, useState } from 'react'
import { AdvisorAnswers } from '@/components/check/advisor-answers'
import type { AdvisorWords } from '@/components/check/advisor-words'
import styles from '@/components/check/check-result.module.css'
import { KIND_WORDS } from '@/components/check/file-entry'
import { FindingList } from '@/components/check/finding-list'
import { KeepCheck } from '@/components/check/keep-check'
import { MustList } from '@/components/check/must-list'
import { NarrowingFields } from '@/components/check/narrowing-fields'
import { UnknownList } from '@/components/check/unknown-list'
import tool from '@/components/page/tool.module.css'
import { DocumentSection } from '@/components/verdict/document-section'
import type { VexBasis } from '@/lib/check/page/page-vex'
import type { Quotes } from '@/lib/check/page/quotes'
import { placeInWords, runsInWords, sumInWords } from '@/lib/check/page/result-in-words'
import { byState, mustsIn, NOT_NARROWED, narrowedTo } from '@/lib/check/page/shown-findings'
import type { CheckResult } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

type Props = Readonly<{
  result: CheckResult
  quotes: Quotes
  heading: RefObject<HTMLHeadingElement | null>
  advisor: AdvisorWords
  controls: Readonly<Record<string, string>>
  musts: readonly string[]
  vex: (basis: VexBasis) => Promise<string | null>
}>

/** A result as a document: what runs, what to mend first, what cannot be told, what nobody reads, and where to go on. */
export function ResultView({ result, quotes, heading, advisor, controls, musts, vex }: Props) {
  const [narrowing, setNarrowing] = useState(NOT_NARROWED)
  const { findings, unknown, answers, problems, files } = result
  const shown = narrowedTo(findings, narrowing)
  const nameOf = (id: string) => advisor.candidates.find(([own]) => own === id)?.[1] ?? id
  return (
    <article className={tool.result}>
      <div className={tool.top}>
        <h2 ref={heading} tabIndex={-1}>
          {sumInWords(result)}
        </h2>
        <p className={styles.lead}>{runsInWords(result, nameOf)}</p>
        <p className={styles.soft}>
          {files
            .map(
              ({ name, kind, lines }) =>
                `${printable(name)}: ${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}, read as ${KIND_WORDS[kind]}`,
            )
            .join('; ')}
        </p>
        {problems.length === 0 ? null : (
          <ul className={styles.refused}>
            {problems.map(({ file, line, what }) => (
              <li key={`${file} ${line} ${what}`}>
                {placeInWords({ file, line })}: {what}
              </li>
            ))}
          </ul>
        )}
      </div>
      {musts.length === 0 ? null : (
        <DocumentSection id="check-musts" title="What the verdict requires">
          <MustList musts={mustsIn(findings, musts)} titles={controls} />
        </DocumentSection>
      )}
      <DocumentSection id="check-findings" title="Findings">
        {findings.length === 0 ? null : (
          <NarrowingFields narrowing={narrowing} shown={shown.length} all={findings.length} onChange={setNarrowing} />
        )}
        {shown.length === 0 ? <p>Nothing to show here.</p> : null}
        {byState(shown).map((group) => (
          <FindingList key={group.state} {...group} quotes={quotes} titles={controls} />
        ))}
      </DocumentSection>
      {unknown.length === 0 ? null : (
        <DocumentSection id="check-unknown" title="Options that are not read">
          <UnknownList unknown={unknown} />
        </DocumentSection>
      )}
      {answers.length === 0 && result.current === null ? null : (
        <DocumentSection id="check-answers" title="Answers for the advisor">
          <AdvisorAnswers result={result} advisor={advisor} />
        </DocumentSection>
      )}
      <DocumentSection id="check-keep" title="Keep this result">
        <KeepCheck result={result} vex={vex} />
      </DocumentSection>
    </article>
  )
}
