import { ConditionText } from '@/components/policy/condition-text'
import { ControlView } from '@/components/policy/control-view'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import { EvidenceList } from '@/components/policy/evidence-list'
import { candidateName, candidateNames, percent } from '@/components/policy/policy-words'
import { RegionView } from '@/components/policy/region-view'
import tags from '@/components/policy/tag.module.css'
import { HelpTable } from '@/components/tree/help-table'
import question from '@/components/tree/question-view.module.css'
import { verdictOf } from '@/components/tree/tree-words'
import { MOST_REASONS, WhyNot } from '@/components/tree/why-not'
import { DocumentSection } from '@/components/verdict/document-section'
import lists from '@/components/verdict/lists.module.css'
import { VerdictFrame } from '@/components/verdict/verdict-frame'
import own from '@/components/verdict/verdict-frame.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { ResultReport } from '@/lib/advisor/tree/result-report'
import type { TreeResult } from '@/lib/advisor/tree/tree'

type Props = Readonly<{ result: TreeResult; report: ResultReport; policy: Policy; today: string }>

/** A result on its own: what it says to everybody who is led here, whatever the path. */
export function ResultView({ result, report, policy, today }: Props) {
  const { recommended } = result
  const { region, controls, warnings, helps } = report
  const names = candidateNames(policy, recommended, 'or')
  const verdict = verdictOf(policy, result)
  const cited = evidenceOf(report, policy)
  return (
    <article>
      <VerdictFrame tone={recommended.length === 0 ? 'bad' : 'good'}>
        <p className={question.place}>
          Result · policy {policy.policy.id} {policy.policy.version}
        </p>
        <h1>{verdict}</h1>
        {recommended.map((id) => {
          const candidate = policy.candidates.find((each) => each.id === id)
          return (
            <p className={own.lead} key={id}>
              {candidate?.summary} {candidate?.statusNote}
            </p>
          )
        })}
        {recommended.length > 0 ? null : (
          <p className={own.lead}>With these answers every candidate is ruled out. Something has to change; what would help is below.</p>
        )}
        <p className={own.firm}>
          {percent(region.share)} of all combinations of answers end here; a share, not a probability. No further answer can change it.
          Advice, not certification.
        </p>
      </VerdictFrame>
      <DocumentSection id="where" title="Which answers lead here">
        <RegionView
          region={region}
          policy={policy}
          caption={{ always: 'True of every path that leads here', exactly: 'Exactly these answers lead here' }}
          of="them"
        />
        {region.covered > 1 - 1e-9 ? null : (
          <p className={lists.soft}>
            These cases are the widest and cover {percent(region.covered)} of the combinations that end here; the others are narrower. The
            pages of the questions are the complete answer.
          </p>
        )}
        {recommended.map((id) => (
          <p key={id}>
            <a href={`/advisor/policy/proof/#where-${id}`}>Where {candidateName(policy, id)} is acceptable at all</a>
          </p>
        ))}
      </DocumentSection>
      {helps.length === 0 ? null : (
        <DocumentSection id="helps" title="What helps">
          <HelpTable helps={helps} policy={policy} />
        </DocumentSection>
      )}
      {controls.length === 0 ? null : (
        <DocumentSection id="controls" title="What to do">
          <ul className={lists.items}>
            {controls.map(({ control, applies, required }) => (
              <li key={control.id}>
                <ControlView
                  control={control}
                  policy={policy}
                  mark={<span className={`${tags.tag} ${required > 0 ? tags.must : ''}`}>{required > 0 ? 'Must' : 'Should'}</span>}
                >
                  {applies > 1 - 1e-9 ? null : <ConditionText condition={control.when} policy={policy} lead="If" home="/advisor/policy/" />}
                </ControlView>
              </li>
            ))}
          </ul>
        </DocumentSection>
      )}
      {warnings.length === 0 ? null : (
        <DocumentSection id="know" title="Please note">
          <ul className={lists.items}>
            {warnings.map(({ reason, share }) => (
              <li key={reason.id}>
                <p>
                  <span className={`${tags.tag} ${tags[reason.severity] ?? ''}`}>{reason.severity}</span>
                  {reason.says}
                  {share > 1 - 1e-9 ? null : <span className={lists.soft}> (in {percent(share)} of the combinations that end here)</span>}
                </p>
                <EvidenceLinks ids={reason.because} policy={policy} />
              </li>
            ))}
          </ul>
        </DocumentSection>
      )}
      <DocumentSection id="others" title={recommended.length === 0 ? 'Why none of them' : 'Why not the others'}>
        <WhyNot report={report} policy={policy} chosen={names} />
      </DocumentSection>
      <DocumentSection id="evidence" title="Evidence">
        <EvidenceList evidence={cited} policy={policy} today={today} />
      </DocumentSection>
      <p className={question.more}>
        <a href="/advisor/tree/">Start again</a>
        <a href="/advisor/policy/">The whole policy</a>
        <a href="/advisor/policy/proof/">What is proved about it</a>
        <a href="/advisor/">With your own answers, in the questionnaire (needs JavaScript)</a>
      </p>
    </article>
  )
}

/** What the page cites, in the order of the policy. */
function evidenceOf({ controls, warnings, others }: ResultReport, policy: Policy) {
  const reasons = [...warnings, ...others.flatMap((each) => each.reasons.slice(0, MOST_REASONS))]
  const ids = new Set([...controls.flatMap(({ control }) => control.because), ...reasons.flatMap(({ reason }) => reason.because)])
  return policy.evidence.filter(({ id }) => ids.has(id))
}
