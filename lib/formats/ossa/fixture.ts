import type { Document } from '@/lib/formats/format'

/** An advisory of our own making that is right in every field; tests break one thing of it. */
export const VALID = `date: 2026-02-03

id: OSSA-2026-901

title: A made-up   title

description: 'Somebody found that ports_ of <name> are open. It is written

  in two paragraphs.'

errata: >
  The first fix was not whole.

affected-products:
  - product: Nova
    version: '<22.1.3, >=23.0.0 <23.1.1, ==24.0.0'
  - product: ironic
    version: 2014.10

vulnerabilities:
  - cve-id: CVE-2026-90001 (first)
    note: "One of two"
    impact-assessment:
      source: 'Some Body'
      rating: moderate
      assessment:
        type: CVSS2
        score: 5.0
        detail: AV:N/AC:L/Au:N/C:P/I:N/A:N
    classification:
      source: 'Some Body'
      type: CWE
      detail: CWE-20

reporters:
  - name: 'A Finder'
    affiliation: Example Org
    reported:
      - CVE-2026-90001
  - name: Another One
    affiliation: UNKNOWN
    reported: 'CVE-2026-90001'

issues:
  links:
    - https://launchpad.net/bugs/1 (the first)
    - https://wiki.openstack.org/wiki/OSSN/OSSN-0001
  type: launchpad

reviews:
  2026.1/gazpacho:
    - https://review.opendev.org/1
    - https://review.opendev.org/2 -   errata
  zed (unmaintained):
    - Patch attached to https://bugs.launchpad.net/nova/+bug/1/comments/2
  type: gerrit

reference: http://lists.openstack.org/pipermail/announce/1.html

notes:
  - See OSSA-2025-900.
  - A second note.

errata_history:
  - 2026-02-05 - Errata 1
  - 2026-02-03 - Original Version
`

/** `VALID` with pieces replaced. */
export function broken(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`)
    return text.replace(from, () => to)
  }, VALID)
}

/** Text as a document of a source. */
export function documentOf(text: string, file = 'OSSA-2026-901.yaml'): Document {
  return {
    bytes: new TextEncoder().encode(text),
    file,
    source: { id: 'test', license: 'CC0-1.0', revision: null },
    history: null,
    sha256: '0'.repeat(64),
    today: '2026-11-24',
  }
}
