import type { Advisory } from '@/lib/advisory/advisory'
import { FORMATS } from '@/lib/formats/formats'
import type { Library } from '@/lib/library/library'

const OPENSTACK: readonly string[] = FORMATS.flatMap(({ id, isOfOpenStack }) => (isOfOpenStack ? [id] : []))

type Sources = Readonly<{ sources: readonly Pick<Library['sources'][number], 'source'>[] }>

/** Whether an advisory comes from OpenStack itself: from a source in one of its formats. */
export function isOpenStackIn({ sources }: Sources): (advisory: Pick<Advisory, 'origin'>) => boolean {
  const ids = new Set(sources.filter(({ source }) => OPENSTACK.includes(source.format)).map(({ source }) => source.id))
  return ({ origin }) => ids.has(origin.source)
}
