import type { Block } from '@/lib/advisory/section'
import { affectedEntries } from '@/lib/formats/cve/affected-entries'
import { containerFacts } from '@/lib/formats/cve/container-facts'
import { addedBy } from '@/lib/formats/cve/containers'
import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { inEnglish } from '@/lib/formats/cve/in-english'
import { entries, entry, prose, subheading, words } from '@/lib/formats/records/entry'
import { plainText } from '@/lib/formats/records/plain-text'
import { recordText } from '@/lib/formats/records/record-text'

type LineOf = (path: readonly PropertyKey[]) => number

const TEXTS = ['descriptions', 'configurations', 'workarounds', 'solutions', 'exploits'] as const

/** What others than the maker have added, under the name of each; references are with all others. */
export function additions({ containers: { adp } }: CveRecord, lineOf: LineOf): Block[] {
  return adp.flatMap((container, index) => {
    const path = ['containers', 'adp', index]
    const line = lineOf(path)
    const texts = TEXTS.flatMap((name) => {
      const text = inEnglish(container[name])
      return text === '' ? [] : [subheading(words(HEADINGS[name]), 4), ...recordText(text)]
    })
    const facts = [
      ...affectedEntries(container.affected, path, lineOf, addedBy(container)),
      ...containerFacts(container, path, lineOf),
      ...container.credits.map(({ value }) => entry('Credit', plainText(value), line)),
    ]
    if (texts.length === 0 && facts.length === 0) return []
    const title = container.title === undefined || container.title === addedBy(container) ? '' : `: ${container.title}`
    return [...prose([subheading(words(`Added by ${addedBy(container)}${title}`)), ...texts], line), ...entries(facts)]
  })
}

const HEADINGS: Readonly<Record<(typeof TEXTS)[number], string>> = {
  descriptions: 'Description',
  configurations: 'Configurations',
  workarounds: 'Workaround',
  solutions: 'Solution',
  exploits: 'Exploits',
}
