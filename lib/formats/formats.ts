import { csaf } from '@/lib/formats/csaf/csaf'
import { cve } from '@/lib/formats/cve/cve'
import type { Format } from '@/lib/formats/format'
import { markdown } from '@/lib/formats/markdown/markdown'
import { openvex } from '@/lib/formats/openvex/openvex'
import { ossa } from '@/lib/formats/ossa/ossa'
import { ossn } from '@/lib/formats/ossn/ossn'
import { osv } from '@/lib/formats/osv/osv'
import { rustsec } from '@/lib/formats/rustsec/rustsec'

/** Every format that a source may have. */
export const FORMATS: readonly Format[] = [markdown, ossn, ossa, osv, csaf, cve, rustsec, openvex]

/** The format of an id that the schema of sources has let pass. */
export function formatOf(id: string, formats: readonly Format[]): Format {
  const format = formats.find((each) => each.id === id)
  if (format === undefined) throw new RangeError(`${id} is no format`)
  return format
}
