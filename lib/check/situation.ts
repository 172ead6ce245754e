import type { Domain } from '@/lib/check/domain/judge-domain'
import { elementsAt } from '@/lib/check/domain/path'
import type { Knowledge } from '@/lib/check/knowledge'
import { lowerBound } from '@/lib/check/nova/lower-bound'
import { type NovaConfig, novaConfig } from '@/lib/check/nova/nova-config'
import { type GivenRelease, pointsFrom, readRelease } from '@/lib/check/nova/releases'
import type { ReadFiles } from '@/lib/check/read-files'
import type { CheckResult, Place } from '@/lib/check/result/result'

/** The nova.conf of the files, and the releases of Nova for which it may be. */
export type Situation = Readonly<{
  nova: NovaConfig | null
  told: (GivenRelease & Readonly<{ from: readonly Place[] }>) | null
  least: CheckResult['releaseAtLeast']
  points: readonly string[]
}>

/** The release that was given, or that the files tell; else every one that knows all options of the files. */
export function situationOf({ nova: files, domains }: ReadFiles, release: GivenRelease | null, knowledge: Knowledge): Situation {
  const nova = files.length === 0 ? null : novaConfig(files, knowledge.nova)
  const told = release === null ? toldRelease(domains, knowledge) : { ...release, from: [] }
  const least = nova === null ? null : lowerBound(nova, knowledge.readers)
  return { nova, told, least, points: told?.points ?? pointsFrom(knowledge.nova, least?.value ?? null) }
}

/** The release of which Nova made the guests, where all of them say the same series. */
function toldRelease(domains: readonly Domain[], { nova }: Knowledge): Situation['told'] {
  const told = domains.flatMap(({ file, root }) =>
    elementsAt(root, 'metadata/nova:instance/nova:package').flatMap((element) => {
      const version = /^(?:\d+:)?(\d+\.\d+\.\d+)/.exec(element.attributes.get('version') ?? '')?.[1] ?? ''
      const found = readRelease(nova, version)
      return found === null ? [] : [{ ...found, place: { file, line: element.line, column: element.column } }]
    }),
  )
  const [first] = told
  if (first === undefined || told.some(({ value }) => value !== first.value)) return null
  return { value: first.value, points: first.points, from: told.map(({ place }) => place) }
}
