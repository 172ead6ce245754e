import own from '@/components/advisor/result/change-list.module.css'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { optionLabel, questionOf } from '@/lib/advisor/interview/words'
import type { Change } from '@/lib/advisor/runtime/changes'

const EFFORT = {
  easy: 'a small step',
  hard: 'a project',
  fact: 'a fact that cannot be changed',
  never: 'a fact that cannot be changed',
} as const

/** Which answers would have to change, and what that takes. */
export function ChangeList({ change, texts }: Readonly<{ change: Change; texts: PolicyTexts }>) {
  return (
    <ul className={own.changes}>
      {change.changes.map(({ question, to }) => {
        const found = questionOf(texts, question)
        return (
          <li key={question}>
            <span className={own.ask}>{found?.ask ?? question}</span> <strong>{optionLabel(texts, question, to)}</strong>
            {found ? <span className={own.ask}> ({EFFORT[found.changeable]})</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
