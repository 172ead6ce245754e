import { CSAF } from '@/lib/formats/csaf/fixture'
import type { Format } from '@/lib/formats/format'
import { VALID as MARKDOWN } from '@/lib/formats/markdown/fixture'
import { VALID as OSSA } from '@/lib/formats/ossa/fixture'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { RECORD } from '@/lib/formats/osv/fixture'

/** A document that is right, to begin with. */
export type Seed = Readonly<{ file: string; text: string }>

const NOTE = noteText({
  title: 'A made-up note\n---',
  affected: '### Affected Services / Software ###\nNova, Libvirt, Grizzly, Havana, >=12.0.0 <=12.0.3, ==13.0.0',
  discussion: '### Discussion ###\nMore *words* and `code` [1].\n\n    [libvirt]\n    virt_type = kvm\n\n* one\n* two\n  - three',
  actions: '### Recommended Actions ###\n1. Do it:\n\n---- begin example file ----\n[DEFAULT]\ndebug = False\n---- end example file ----',
  references:
    '### Contacts / References ###\nAuthor: Ann Bee, Example Org\nThis OSSN : https://example.org/OSSN-0042\n[1] https://example.org/a',
})
const WIKI = noteText({
  title: '= A note in MediaWiki =',
  summary: "== Summary ==\nSome ''words'' and '''more'''.",
  affected: "== Affected Services / Software ==\n\n'''Services''': Nova,Watcher\n\n'''Releases''': all supported releases",
  discussion: '== Discussion ==\n* a\n** b\n\n=== Patches ===\n* https://review.opendev.org/1',
  actions: '== Recommended Actions ==\n# Do it\n  now',
  references: '== Contacts / References ==\n* Author: Ann Bee <ann@example.org>\n* CVE: None',
})
/** The YAML of OSV: JSON is YAML as well, and this is how people write it. */
const OSV_YAML = `id: TEST-2026-0002
modified: 2026-02-05T10:00:00Z
published: 2026-02-03T00:00:00Z
aliases:
- CVE-2026-90001
details: |
  It opens.

  # Impact
  * one
affected:
- package:
    name: made-up
    ecosystem: PyPI
  ranges:
  - type: ECOSYSTEM
    events:
    - introduced: "0"
    - fixed: 1.10
  versions: [1.0, 1.1]
references:
- type: WEB
  url: https://example.org/
`

/** Documents of our own making in every format. */
export const SEEDS: Readonly<Record<Format, readonly Seed[]>> = {
  markdown: [{ file: 'BH-2026-001.md', text: MARKDOWN }],
  ossn: [
    { file: 'OSSN-0042', text: NOTE },
    { file: 'OSSN-0043', text: WIKI },
  ],
  ossa: [{ file: 'OSSA-2026-901.yaml', text: OSSA }],
  osv: [
    { file: 'TEST-2026-0001.json', text: JSON.stringify(RECORD, null, 1) },
    { file: 'TEST-2026-0002.yaml', text: OSV_YAML },
  ],
  csaf: [{ file: 'test_2026-0001.json', text: JSON.stringify(CSAF, null, 1) }],
}
