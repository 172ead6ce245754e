import own from '@/components/advisor/link-notices.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { fragmentOf, type Place } from '@/lib/advisor/interview/place'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { type ThenAndNow, thenAndNow } from '@/lib/advisor/interview/then-and-now'
import { nameOf, namesOf } from '@/lib/advisor/interview/words'
import { type DecodedLink, LONGEST_LINK, MOST_PARTS } from '@/lib/advisor/runtime/link'
import { printable } from '@/lib/input/problems/printable'
import { listed } from '@/lib/listed'

type Props = Pick<Step, 'policy' | 'state' | 'replace'> &
  Readonly<{
    link: DecodedLink
    place: Place
    latest: ReadyPolicy
    missing: Readonly<{ version: string; isUnreachable: boolean }> | null
  }>

/** What a reader must know about the link that was opened: another version, another digest, parts that are not recognised. */
export function LinkNotices({ policy, state, replace, link, place, latest, missing }: Props) {
  const { open } = policy
  const isOther = link.version === open.version && link.digest !== null && link.digest !== open.digest.slice(0, 8)
  const isOld = open.version !== latest.open.version
  if (missing === null && !isOther && !isOld && !link.isTooLong && link.unknown.length === 0) return null
  return (
    <div className={own.notices}>
      {link.isTooLong ? (
        <p>
          <strong>Too long.</strong> This link has more than {LONGEST_LINK.toLocaleString('en')} characters or{' '}
          {MOST_PARTS.toLocaleString('en')} parts, which no link of the advisor has, so nothing of it was read.{' '}
          <a href="/advisor/">Start anew</a>
        </p>
      ) : null}
      {missing === null ? null : (
        <p>
          <strong>Another policy.</strong> This link was made under policy {missing.version}, which{' '}
          {missing.isUnreachable ? 'could not be fetched just now' : 'is not published here'}. Its answers are interpreted under{' '}
          {open.version}, so the advice may differ. {missing.isUnreachable ? 'Reload the page to try again.' : ''}
        </p>
      )}
      {isOther ? (
        <p>
          <strong>Another edition of policy {open.version}.</strong> This link was made with digest {link.digest}; the policy published here
          has {open.digest.slice(0, 8)}. The answers are unchanged; the advice may differ from what was shown then.
        </p>
      ) : null}
      {link.unknown.length === 0 ? null : (
        <p>
          <strong>Not recognised.</strong> Policy {open.version} ignores {link.unknown.length === 1 ? 'a part' : 'some parts'} of the link:{' '}
          {link.unknown.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same part can come twice, and the list has no state.
            <span key={at}>
              {at > 0 ? ', ' : ''}
              <code>{printable(part)}</code>
            </span>
          ))}
          . The link keeps {link.unknown.length === 1 ? 'it' : 'them'}.{' '}
          <button type="button" className={own.plain} onClick={() => replace((now) => ({ ...now, unknown: [] }))}>
            Remove {link.unknown.length === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
      {isOld ? <Today policy={policy} latest={latest} compared={thenAndNow(policy, latest, state)} place={place} /> : null}
    </div>
  )
}

function Today({
  policy,
  latest,
  compared,
  place,
}: Readonly<{ policy: ReadyPolicy; latest: ReadyPolicy; compared: ThenAndNow; place: Place }>) {
  const { then, now, isSame, because, lost, state } = compared
  const said = (texts: ReadyPolicy['texts'], found: ThenAndNow['now']) =>
    found.isSettled ? namesOf(texts, found.recommended) || 'nothing acceptable' : `not settled: ${namesOf(texts, found.possible, 'or')}`
  return (
    <>
      <p>
        <strong>An older policy.</strong> This link was made under policy {policy.open.version}, and is shown under that version. Today’s
        policy, {latest.open.version},{' '}
        {isSame ? `says the same: ${said(latest.texts, now)}` : `says ${said(latest.texts, now)}; then it was ${said(policy.texts, then)}`}.{' '}
        <a href={fragmentOf(latest.open, state, place)}>Open these answers under {latest.open.version}</a>
      </p>
      {because.length === 0 ? null : (
        <ul>
          {because.map(({ candidate, rule, says, change }) => (
            <li key={`${candidate} ${rule} ${change}`}>
              {nameOf(latest.texts, candidate)}: {change === 'new' ? 'ruled out now' : 'no longer ruled out'}, by the rule “{says}” (
              {change === 'new' ? (
                <a href={`/advisor/policy/#rule-${rule}`}>
                  <code>{rule}</code>
                </a>
              ) : (
                <code>{rule}</code>
              )}
              )
            </li>
          ))}
        </ul>
      )}
      {isSame || because.length > 0 ? null : <p>No rule accounts for the difference: the ranking of the acceptable options has changed.</p>}
      {lost.length === 0 ? null : <p>Today’s policy does not have {listed(lost)}, so it asks again.</p>}
    </>
  )
}

/** Shown while an older policy is on its way. */
export function FetchingPolicy({ version }: Readonly<{ version: string }>) {
  return (
    <>
      <StepHeading>Opening a result of policy {version}</StepHeading>
      <p role="status">Fetching policy {version} from this site.</p>
    </>
  )
}
