import type { Entry } from '@/lib/advisory/section'
import type { CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import { keyWords } from '@/lib/formats/csaf/key-words'
import type { CsafProduct, Products } from '@/lib/formats/csaf/products'
import { entry, words } from '@/lib/formats/records/entry'
import { plainText } from '@/lib/formats/records/plain-text'

type LineOf = (path: readonly PropertyKey[]) => number

/** The products of each status, vulnerability by vulnerability. */
export function statusEntries(vulnerabilities: readonly CsafVulnerability[], { byId }: Products, lineOf: LineOf): Entry[] {
  return vulnerabilities.flatMap(({ cve, title, product_status: status }, index) => {
    const of = [cve, title].find((name) => name !== undefined) ?? 'The vulnerability'
    return Object.entries(status).map(([kind, ids]) => {
      const names = [...new Set(ids.map((id) => byId.get(id)?.name ?? id))]
      const label = `${of}, ${keyWords(kind).toLowerCase()}`
      return entry(label, plainText(names.join('; ')), lineOf(['vulnerabilities', index, 'product_status', kind]))
    })
  })
}

/** What else names the products that a vulnerability speaks of; what several have in common stands once, with all of them. */
export function helperEntries(vulnerabilities: readonly CsafVulnerability[], { byId }: Products, line: number): Entry[] {
  const used = new Set(vulnerabilities.flatMap(({ product_status: status }) => Object.values(status).flat()))
  const byText = new Map<string, string[]>()
  for (const id of used) {
    const product = byId.get(id)
    const text = product === undefined ? '' : helperText(product)
    if (product === undefined || text === '') continue
    const names = byText.get(text)
    if (names === undefined) byText.set(text, [product.name])
    else names.push(product.name)
  }
  return [...byText].map(([text, names]) => entry([...new Set(names)].join('; '), words(text), line))
}

function helperText({ helper }: CsafProduct): string {
  const { cpe, purl, model_numbers: models = [], serial_numbers: serials = [], skus = [], sbom_urls: boms = [] } = helper ?? {}
  const listed = (word: string, values: readonly string[]) => (values.length === 0 ? [] : [`${word} ${values.join(', ')}`])
  return [
    ...listed('model number', models),
    ...listed('serial number', serials),
    ...listed('SKU', skus),
    ...listed('CPE', cpe === undefined ? [] : [cpe]),
    ...listed('package URL', purl === undefined ? [] : [purl]),
    ...listed('SBOM', boms),
  ].join('; ')
}
