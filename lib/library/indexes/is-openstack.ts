import type { Advisory } from '@/lib/advisory/advisory'
import type { Format } from '@/lib/formats/format'
import type { Library } from '@/lib/library/library'

const FORMATS: readonly Format[] = ['ossn', 'ossa']

type Sources = Readonly<{ sources: readonly Pick<Library['sources'][number], 'source'>[] }>

/** Whether an advisory comes from OpenStack itself: from a source in one of its formats. */
export function isOpenStackIn({ sources }: Sources): (advisory: Pick<Advisory, 'origin'>) => boolean {
  const ids = new Set(sources.filter(({ source }) => FORMATS.includes(source.format)).map(({ source }) => source.id))
  return ({ origin }) => ids.has(origin.source)
}
