import { useId, useState } from 'react'
import styles from '@/components/fleet/fleet-tool.module.css'
import tool from '@/components/page/tool.module.css'
import type { GroupResult, Rating } from '@/lib/fleet/fleet-result'
import { currentInWords, RATING_WORDS, verdictInWords } from '@/lib/fleet/fleet-words'
import { advisoriesOf } from '@/lib/fleet/old-fleet'
import { printable } from '@/lib/input/problems/printable'

type Props = Readonly<{
  groups: readonly GroupResult[]
  ratings: readonly Readonly<{ rating: Rating; count: number }>[]
  rating: Rating | 'all'
  onRating: (rating: Rating | 'all') => void
  nameOf: (id: string) => string
}>

/** So many rows are made at once; more take a press. */
const A_PAGE = 100

/** Every group in a row: what is recommended, what runs, and what concerns it. */
export function GroupTable({ groups, ratings, rating, onRating, nameOf }: Props) {
  const id = useId()
  const [pages, setPages] = useState(1)
  const shown = rating === 'all' ? groups : groups.filter((group) => group.rating === rating)
  const left = shown.length - pages * A_PAGE
  return (
    <>
      <div className={styles.narrow}>
        <label htmlFor={`${id}rating`}>Risk</label>
        <select
          id={`${id}rating`}
          value={rating}
          onChange={({ target }) => onRating(ratings.find((each) => each.rating === target.value)?.rating ?? 'all')}
        >
          <option value="all">all</option>
          {ratings
            .filter(({ count }) => count > 0)
            .map((each) => (
              <option key={each.rating} value={each.rating}>
                {RATING_WORDS[each.rating]}
              </option>
            ))}
        </select>
        <p role="status">{shown.length.toLocaleString('en')} shown</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.scroll} aria-label="Groups" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Risk</th>
              <th scope="col">Runs</th>
              <th scope="col">Recommended</th>
              <th scope="col">Advisories</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, pages * A_PAGE).map((group) => (
              <GroupRow key={group.name} group={group} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 ? (
        <button type="button" className={tool.small} onClick={() => setPages(pages + 1)}>
          Show {Math.min(left, A_PAGE)} more of {left.toLocaleString('en')}
        </button>
      ) : null}
    </>
  )
}

function GroupRow({ group, nameOf }: Readonly<{ group: GroupResult; nameOf: (id: string) => string }>) {
  const { name, place, rating, musts, link } = group
  const [affected, conditional] = [advisoriesOf(group), advisoriesOf(group, 'conditional')]
  return (
    <tr>
      <th scope="row">
        {printable(name)}
        {place.line === null ? null : <span>line {place.line}</span>}
      </th>
      <td className={styles[rating]}>{RATING_WORDS[rating]}</td>
      <td>{currentInWords(group, nameOf)}</td>
      <td>
        <a href={`/advisor/${link}`}>{verdictInWords(group, nameOf)}</a>
        {musts.length === 0 ? null : (
          <span>
            with {musts.length} required {musts.length === 1 ? 'control' : 'controls'}
          </span>
        )}
      </td>
      <td>
        {affected.map((id) => (
          <b key={id}>{id}</b>
        ))}
        {conditional.length === 0 ? null : <span>{conditional.length} on a condition</span>}
        {affected.length + conditional.length === 0 ? 'none known' : null}
      </td>
    </tr>
  )
}
