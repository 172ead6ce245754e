import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { folded, pageEntry } from '@/lib/library/search/page-entry'
import type { SearchEntry } from '@/lib/library/search/search-entry'

/** What the advisor asks, and what it may recommend. */
export function policyEntries({ questions, candidates, rules }: Pick<Policy, 'questions' | 'candidates' | 'rules'>): SearchEntry[] {
  const asked = questions.map(
    ({ id, ask, why, topic, options, dontKnow }): SearchEntry => ({
      ...pageEntry('Advisor', `/advisor/policy/#question-${id}`, ask),
      source: 'advisor',
      text: folded([topic, why, ...options.map(({ label, hint }) => `${label}. ${hint ?? ''}`), dontKnow.how]),
    }),
  )
  const offered = candidates.map(({ id, label, summary, statusNote, availability }): SearchEntry => {
    const about = rules.flatMap((rule) => (rule.candidates.includes(id) ? [rule.says] : []))
    return {
      ...pageEntry('Advisor', `/advisor/policy/#candidate-${id}`, label),
      source: 'advisor',
      text: folded([summary, statusNote ?? '', availability.says, ...about]),
    }
  })
  return [...asked, ...offered]
}
