import type { Metadata } from 'next'
import { advisories } from '@/app/content'
import { changes, policy, recommendedWhen } from '@/app/policy'
import { today } from '@/app/today'
import { advisoriesByQuestion } from '@/components/policy/bearing'
import { PolicyPage } from '@/components/policy/policy-page'

export const metadata: Metadata = {
  title: 'The isolation policy',
  description:
    'Every question, rule, candidate, ranking, control and piece of evidence by which the advisor decides, in words and with permanent anchors.',
  alternates: { canonical: '/advisor/policy/' },
}

export default function Page() {
  return (
    <PolicyPage
      compilation={policy()}
      advisories={advisoriesByQuestion(advisories())}
      when={recommendedWhen()}
      changes={changes()}
      today={today()}
    />
  )
}
