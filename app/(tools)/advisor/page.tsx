import type { Metadata } from 'next'
import { Advisor } from '@/components/advisor/advisor'
import { compile } from '@/lib/advisor/compile'
import { loadPolicy } from '@/lib/content/policy'

export const metadata: Metadata = {
  title: 'Advisor',
  description:
    'Answer a few questions about hosts, tenants and guests: which isolation to use, why, with which controls, and what would change it. Nothing is sent.',
  alternates: { canonical: '/advisor/' },
}

/** The newest policy comes with the page; older ones are fetched when a link names them. */
export default function Page() {
  const { policy, facts } = loadPolicy()
  const { compiled, texts } = compile(policy, facts)
  return <Advisor published={{ compiled, texts }} />
}
