import type { Metadata } from 'next'
import { advisories } from '@/app/content'
import { interview, policy } from '@/app/policy'
import { technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { Advisor } from '@/components/advisor/advisor'
import { advisoriesOn } from '@/lib/advisor/interview/advisories-on'
import { candidateBoundaries } from '@/lib/advisor/interview/candidate-boundaries'

export const metadata: Metadata = {
  title: 'Advisor',
  description:
    'Answer a few questions about hosts, tenants and guests: which isolation to use, why, with which controls, and what would change it. Nothing is sent.',
  alternates: { canonical: '/advisor/' },
}

/** The newest policy comes with the page; older ones are fetched when a link names them. */
export default function Page() {
  const { compiled, texts } = policy()
  const { usual } = interview()
  const related = {
    advisoriesOn: advisoriesOn(texts.evidence, advisories()),
    boundaries: candidateBoundaries(texts.candidates, technologyCatalogue().technologies),
  }
  return <Advisor published={{ compiled, texts, proof: { interviews: { usual } } }} related={related} today={today()} />
}
