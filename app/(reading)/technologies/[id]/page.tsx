import type { Metadata } from 'next'
import { policy, regions } from '@/app/policy'
import { escapeYears, findTechnologyPage, openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import { Advice } from '@/components/technology/advice'
import { TechnologyPage } from '@/components/technology/technology-page'
import { descriptionOf } from '@/lib/site/description'

type Props = Readonly<{ params: Promise<{ id: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => technologyCatalogue().technologies.map(({ id }) => ({ id: String(id) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name, shortName, summary } = findTechnologyPage((await params).id).technology
  return { title: name, description: descriptionOf(shortName, summary), alternates: { canonical: `/technologies/${id}/` } }
}

export default async function Page({ params }: Props) {
  const { technology, about } = findTechnologyPage((await params).id)
  const { selection } = technologyCatalogue()
  const written = policy().policy
  const candidate = written.candidates.find(({ technologies }) => technologies.includes(technology.id))
  const region = regions().find(({ id }) => id === candidate?.id) ?? null
  const advised = <Advice name={technology.shortName} region={region} policy={written} />
  return <TechnologyPage {...{ technology, about, selection, advised }} openstack={openStack()} years={escapeYears()} today={today()} />
}
