import { candidateNames, percent } from '@/components/policy/policy-words'
import own from '@/components/policy/recommended-section.module.css'
import type { Consequence } from '@/lib/advisor/consequences/consequence-of'
import type { Consequences } from '@/lib/advisor/consequences/consequences'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Rows of changes that are shown; those that concern fewer people follow as one share. */
const MOST_MOVES = 10

type Props = Readonly<{ changes: Consequences; policy: Policy }>

/** What a new version of the policy does to people: for how many the advice is another one, from what to what, and why. */
export function ChangesSection({ changes, policy }: Props) {
  const { from, to, people, changed, moves, named } = changes
  const upgrades = moves.filter(({ isUpgrade }) => isUpgrade).reduce((sum, { share }) => sum + share, 0)
  const shown = moves.slice(0, MOST_MOVES)
  const rest = moves.slice(MOST_MOVES).reduce((sum, { share }) => sum + share, 0)
  return (
    <>
      <p>
        Of {people.toLocaleString('en')} realistic people, drawn by the same weights, version {to} advises {percent(changed)} something else
        than {from}: {percent(upgrades)} are told to upgrade first, and {percent(changed - upgrades)} get another recommendation. By chance
        these shares may be off by one percent.
      </p>
      <table className={own.table}>
        <caption>The most common changes</caption>
        <Head first="Share" />
        <tbody>
          {shown.map((move) => (
            <tr key={JSON.stringify([move.before, move.after, move.isUpgrade])}>
              <th scope="row">{percent(move.share)}</th>
              <Cells {...move} because={move.because} policy={policy} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest === 0 ? null : <p>Other changes concern {percent(rest)} together. The reason shown is the most common one.</p>}
      <table className={own.table}>
        <caption>Ten people whose advice changed</caption>
        <Head first="Who" />
        <tbody>
          {named.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <a href={`/advisor/${each.link}`}>{each.title}</a>
                <span className={own.says}>{each.says}</span>
              </th>
              <Cells {...each} policy={policy} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Head({ first }: Readonly<{ first: string }>) {
  return (
    <thead>
      <tr>
        {[first, 'Then', 'Now', 'Why'].map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Cells({ before, after, isUpgrade, because, policy }: Consequence & Readonly<{ because: string; policy: Policy }>) {
  const name = (ids: readonly string[]) => (ids.length === 0 ? 'nothing acceptable' : candidateNames(policy, ids))
  return (
    <>
      <td>{before === null ? 'not settled by the questions that there were' : name(before)}</td>
      <td>
        <strong>{isUpgrade ? `upgrade Nova first, then ${name(after)}` : name(after)}</strong>
      </td>
      <td>{because === '' ? 'It is asked for now, and was not then.' : because}</td>
    </>
  )
}
