import type { Metadata } from 'next'
import { corpus, policy, proof, tree } from '@/app/policy'
import { ProofPage } from '@/components/policy/proof-page'
import { candidateRegions } from '@/lib/advisor/tree/candidate-regions'

export const metadata: Metadata = {
  title: 'What is proved of the isolation policy',
  description:
    'Fifteen properties checked over every combination of answers, shares of results, interview lengths, and where LXC and every other candidate is acceptable.',
  alternates: { canonical: '/advisor/policy/proof/' },
}

export default function Page() {
  return <ProofPage policy={policy().policy} proof={proof()} regions={candidateRegions(policy())} tree={tree()} corpus={corpus()} />
}
