import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { policy, tree, treeSlugs } from '@/app/policy'
import { today } from '@/app/today'
import { QuestionView } from '@/components/tree/question-view'
import { ResultView } from '@/components/tree/result-view'
import { titlesOf } from '@/components/tree/tree-titles'
import { resultReport } from '@/lib/advisor/tree/result-report'

type Props = Readonly<{ params: Promise<{ node: string }> }>

export const dynamicParams = false

export const generateStaticParams = () => treeSlugs().map((node) => ({ node }))

const find = (name: string) => tree().questions.get(name) ?? tree().results.get(name) ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = find((await params).node)
  return {
    ...titlesOf(policy().policy, page),
    alternates: { canonical: `/advisor/tree/${page.name}/` },
    robots: { index: page.kind === 'result' },
  }
}

export default async function Page({ params }: Props) {
  const page = find((await params).node)
  const compilation = policy()
  if (page.kind === 'result')
    return <ResultView result={page} report={resultReport(compilation, page)} policy={compilation.policy} today={today()} />
  return <QuestionView page={page} tree={tree()} policy={compilation.policy} />
}
