import { useContext } from 'react'
import { BuildDay } from '@/components/advisor/build-day'
import own from '@/components/advisor/result/sources.module.css'
import { OldMark } from '@/components/page/old-mark'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { readingOf } from '@/lib/advisor/policy/evidence-age'

const EXTERNAL = 'external noopener noreferrer'

type Props = Readonly<{ ids: readonly string[]; evidence: Decision['evidence']; isOffPaper?: boolean }>

/**
 * On what a statement rests: each piece of evidence with its date and state.
 *
 * @param isOffPaper Not printed here: the list of evidence, which is printed, has them.
 */
export function Sources({ ids, evidence, isOffPaper = false }: Props) {
  const today = useContext(BuildDay)
  const found = evidence.filter(({ id }) => ids.includes(id))
  if (found.length === 0) return null
  return (
    <p className={`${lists.soft} ${isOffPaper ? own.offPaper : ''}`}>
      {found.length > 1 ? 'Sources' : 'Source'}:{' '}
      {found.map(({ id, title, url, date, status, ...more }, at) => (
        <span key={id}>
          {at > 0 ? '; ' : ''}
          <a href={url} rel={EXTERNAL}>
            {title}
          </a>{' '}
          <span className={own.whole}>
            ({date ?? 'undated'}
            <OldMark reading={readingOf({ date, status, url, ...more })} today={today} />
            {status === 'current' ? '' : `, ${status}`})
          </span>
        </span>
      ))}
    </p>
  )
}
