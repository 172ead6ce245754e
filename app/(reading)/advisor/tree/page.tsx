import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { policy, tree } from '@/app/policy'
import { TreeStart } from '@/components/tree/tree-start'

export const metadata: Metadata = {
  title: 'The advisor without JavaScript',
  description:
    'Which isolation for these tenants? One question a page, each answer a link, until nothing can change the result. No JavaScript, cookies or forms.',
  alternates: { canonical: '/advisor/tree/' },
}

export default function Page() {
  const pages = tree()
  return <TreeStart page={pages.questions.get(pages.start) ?? notFound()} tree={pages} policy={policy().policy} />
}
