import { z } from 'zod'
import { NAMED_SERIES } from '@/lib/formats/records/release-names'
import { nearest } from '@/lib/input/yaml/nearest'

/** Report a text that is no OpenStack series as OpenStack writes it: a name up to Zed, then `2023.1` and so on. */
export function checkSeries({ value, issues }: z.core.ParsePayload<string>) {
  if (NAMED_SERIES.includes(value) || /^20(?:2[3-9]|[3-9]\d)\.[12]$/.test(value)) return
  const meant = nearest(value, NAMED_SERIES)
  const fix = meant === null ? 'write Wallaby or 2023.1' : `did you mean ${meant}?`
  issues.push({ code: 'custom', input: value, message: `this is not an OpenStack series; ${fix}` })
}

export const Series = z.string().check(checkSeries)
