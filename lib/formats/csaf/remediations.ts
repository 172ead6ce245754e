import type { Block, Entry } from '@/lib/advisory/section'
import type { CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import { keyWords } from '@/lib/formats/csaf/key-words'
import { namesAbout, type Products } from '@/lib/formats/csaf/products'
import { entries, entry, prose, subheading, words } from '@/lib/formats/records/entry'
import { plainText } from '@/lib/formats/records/plain-text'
import { recordText } from '@/lib/formats/records/record-text'
import { shortList } from '@/lib/formats/records/short-list'

type LineOf = (path: readonly PropertyKey[]) => number

/** What to do; one thing that several vulnerabilities say stands once, with all of them. */
export function remediations(vulnerabilities: readonly CsafVulnerability[], products: Products, lineOf: LineOf): Block[] {
  const stated = vulnerabilities.flatMap(({ cve, remediations: list }, at) =>
    list.map((each, index) => ({ ...each, cve, line: lineOf(['vulnerabilities', at, 'remediations', index]) })),
  )
  const byText = new Map<string, typeof stated>()
  for (const each of stated) {
    const key = JSON.stringify([each.category, each.details, each.url, each.date, each.entitlements, each.restart_required])
    const same = byText.get(key)
    if (same === undefined) byText.set(key, [each])
    else same.push(each)
  }
  return [...byText.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { category, details, url, date, entitlements, restart_required: restart, line } = first
    const fact = (label: string, text: string | undefined): Entry[] =>
      text === undefined || text === '' ? [] : [entry(label, plainText(text), line)]
    const facts = [
      ...fact('For', [...new Set(same.flatMap(({ cve }) => cve ?? []))].join(', ')),
      ...fact('Products', shortList([...new Set(same.flatMap((each) => namesAbout(products, each)))])),
      ...fact('See', url),
      ...fact('Since', date),
      ...fact('Restart required', restart && [keyWords(restart.category), restart.details].filter((part) => part !== undefined).join(': ')),
      ...entitlements.flatMap((each) => fact('Entitlement', each)),
    ]
    return [...prose([subheading(words(keyWords(category))), ...recordText(details)], line), ...entries(facts)]
  })
}
