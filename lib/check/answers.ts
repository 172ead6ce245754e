import { domainAnswers } from '@/lib/check/domain/domain-answers'
import type { Domain } from '@/lib/check/domain/judge-domain'
import { type LxcConfig, linesOf, lxcFact } from '@/lib/check/lxc/lxc-config'
import { novaAnswers } from '@/lib/check/nova/nova-answers'
import type { NovaConfig } from '@/lib/check/nova/nova-config'
import { releaseOption } from '@/lib/check/nova/release-option'
import { barePlace } from '@/lib/check/result/bare-place'
import type { Answer, Place } from '@/lib/check/result/result'

/** Answers to the advisor's questions, each with the lines that give it. */
export function answersOf(
  nova: NovaConfig | null,
  points: readonly string[],
  release: Readonly<{ from: readonly Place[] }> | null,
  domains: readonly Domain[],
  lxc: LxcConfig | null,
): Answer[] {
  const options = new Set(nova === null && release === null ? [] : points.map(releaseOption))
  const [only] = options
  return [
    ...(options.size === 1 && only !== undefined ? [{ question: 'release', option: only, places: release?.from ?? [] }] : []),
    ...(nova === null ? [] : novaAnswers(nova, points)),
    ...domainAnswers(domains),
    ...lxcAnswers(lxc),
  ]
}

function lxcAnswers(lxc: LxcConfig | null): Answer[] {
  if (lxc === null || lxcFact(lxc, 'idmap') !== 'mapped') return []
  return [{ question: 'id-mapping', option: 'mapped', places: linesOf(lxc, 'lxc.idmap').map(barePlace) }]
}
