import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { CsafProduct } from '@/lib/export/csaf/csaf-products'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'
import { listed } from '@/lib/listed'
import { absolute } from '@/lib/site/site'

type Remedy = Readonly<{ category: 'mitigation' | 'vendor_fix'; details: string; product_ids: readonly string[]; url?: string }>

/** What to do about what is affected: versions with the fix, changes to take, and what the advisory says; else where it says so. */
export function csafRemedies(advisory: Advisory, products: readonly CsafProduct[], readings: readonly PypiReading[]): Remedy[] {
  const affected = products.filter(({ status }) => status === 'known_affected')
  if (affected.length === 0) return []
  const product_ids = affected.map(({ id }) => id)
  const page = absolute(advisoryPath(advisory.id))
  const upgrades = affected.flatMap(({ id, product }): Remedy[] => {
    const fixed = readings.find((reading) => reading.product === product)?.fixed ?? []
    if (fixed.length === 0) return []
    return [
      {
        category: 'vendor_fix',
        details: `Upgrade ${product} to ${listed(fixed, 'or')}, whichever is of your series.`,
        product_ids: [id],
        url: page,
      },
    ]
  })
  const changes = advisory.references
    .filter(({ type, url }) => type === 'fix' && /^https?:\/\//.test(url) && URL.canParse(url))
    .map(
      ({ label, url }): Remedy => ({
        category: 'vendor_fix',
        details: `Take the change${label === null ? '' : ` (${label})`}.`,
        product_ids,
        url,
      }),
    )
  const said = saidIn(advisory).map((details): Remedy => ({ category: 'mitigation', details, product_ids }))
  const all = [...upgrades, ...changes, ...said]
  const covered = new Set(all.flatMap((remedy) => remedy.product_ids))
  const left = product_ids.filter((id) => !covered.has(id))
  if (left.length === 0) return all
  return [...all, { category: 'mitigation', details: 'Do what the advisory recommends.', product_ids: left, url: page }]
}

function saidIn({ remedy }: Advisory): string[] {
  if (remedy === undefined) return []
  return [remedy.default, ...Object.entries(remedy.bySeries).map(([series, text]) => `On ${series}: ${text}`)]
}
