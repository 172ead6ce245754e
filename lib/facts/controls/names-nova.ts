import type { z } from 'zod'
import type { Platform } from '@/lib/facts/controls/platform'

/** Words that mean nothing to whoever runs another platform: Nova, its files and hosts, and what deploys it. */
const OF_NOVA = /(?<![a-z])nova|kolla/i

/** Refuse a control for other platforms that mentions Nova anywhere: in its words, its settings, its commands or the titles of its sources. */
export function namesNova({ value, issues }: z.core.ParsePayload<Readonly<{ platforms: readonly Platform[] }>>): void {
  if (!value.platforms.includes('outside')) return
  for (const [path, text] of textsIn(value, []))
    if (path[0] !== 'platforms' && OF_NOVA.test(text))
      issues.push({
        ...{ code: 'custom', input: text, path },
        message: 'it mentions Nova, but the control is for other platforms as well; leave that out, or write a second control',
        params: { reason: 'names-nova' },
      })
}

function textsIn(value: unknown, path: readonly PropertyKey[]): [PropertyKey[], string][] {
  if (typeof value === 'string') return [[[...path], value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}
