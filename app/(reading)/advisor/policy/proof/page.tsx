import type { Metadata } from 'next'
import { corpus, policy, proof, regions, tree } from '@/app/policy'
import { today } from '@/app/today'
import { ProofPage } from '@/components/policy/proof-page'

export const metadata: Metadata = {
  title: 'What is proved about the isolation policy',
  description:
    'Fifteen properties checked over every combination of answers, shares of results, questionnaire length, and where LXC and every other candidate is acceptable.',
  alternates: { canonical: '/advisor/policy/proof/' },
}

export default function Page() {
  return <ProofPage policy={policy().policy} proof={proof()} regions={regions()} tree={tree()} corpus={corpus()} today={today()} />
}
