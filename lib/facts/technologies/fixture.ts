import type { CatalogueFiles } from '@/lib/facts/technologies/catalogue'
import { CRITERIA } from '@/lib/facts/technologies/criteria'

const cell = '{ value: Yes and no, sources: [page], state: confirmed }'

const citations = `citations:
  page: { title: A page, url: https://example.org/page, asOf: 2026-08-21, stands: living }
  note: { title: A note, url: https://example.org/note, asOf: 2026-05-08, stands: pinned }
`

const technology = `id: vat
name: Vats
shortName: Vat
kind: sandbox
order: 1
summary: Something that keeps brains apart.
boundary:
  sentence: Glass stands between one brain and the next.
  crossing: Wires.
  layers:
    - { id: table, label: Table, kind: hardware, sharedBy: all-guests }
    - { id: brain, label: Brain, kind: guest, sharedBy: one-guest }
  barriers:
    - { below: brain, kind: main, label: Glass }
  sources: [page]
  state: confirmed
criteria:
${CRITERIA.map(({ id }) => `  ${id}: ${cell}`).join('\n')}
downsides:
  - value: Glass breaks
    matrix: { row: operation.live-migrate, columns: [kvm_x86] }
    drivers: [libvirt-vat]
    sources: [page, note]
    state: inferred
variants:
  - id: vat-open
    name: Vats without a lid
    shortName: Open vat
    summary: As it says.
    criteria:
      licence: { value: not applicable, sources: [note], asOf: 2026-01-01, state: historical }
`

const escapes = `selection: A selection, and no count.
escapes:
  - id: CVE-2020-1234
    year: 2020
    kind: escape
    technologies: [vat-open]
    component: Lid
    mechanism: There is none.
    precondition: A brain.
    impact: A brain outside.
    fixedIn: [{ product: Vat, versions: ["1.2"] }]
    sources: [page]
    state: confirmed
  - id: CVE-2021-1234
    year: 2021
    kind: leak
    technologies: [vat]
    component: Glass
    mechanism: It is transparent.
    precondition: Eyes.
    impact: A brain is seen.
    fixNote: Not fixed.
    sources: [page]
    state: confirmed
`

const controls = `goal: glass
title: Thicker glass
order: 1
because: Thin glass breaks.
controls:
  - id: thick-glass
    title: Thick glass
    do: Take thick glass.
    platforms: [nova]
    technologies: [vat]
    settings:
      - { option: thickness, section: vat, file: vat.conf, default: "1", hardened: "5", since: "1.0" }
    effect: It holds longer.
    check: { command: knock, reading: It sounds dull. }
    snippet: { lang: ini, file: vat.conf, text: "[vat]\\nthickness = 5\\n" }
    escapes: [CVE-2020-1234]
    sources: [page]
    state: confirmed
`

const timeline = `events:
  - id: lid-lost
    date: "2020"
    lane: nova
    what: The lid is lost.
    why: It was the lid.
    driver: { id: libvirt-vat, series: Bexar }
    escape: CVE-2020-1234
    sources: [page]
    state: confirmed
  - id: vat-built
    date: 2011-02-03
    lane: nova
    what: A vat is built.
    why: Somebody had a brain.
    sources: [note]
    state: second-hand
`

/** Files of a catalogue without a fault, small enough to read: vats for brains. */
export const vats: CatalogueFiles = {
  citations: { file: 'content/technologies/citations.yaml', text: citations },
  technologies: [{ file: 'content/technologies/vat.yaml', text: technology }],
  escapes: { file: 'content/escapes.yaml', text: escapes },
  controls: [{ file: 'content/controls/glass.yaml', text: controls }],
  timeline: { file: 'content/timeline.yaml', text: timeline },
}

/** What the vats refer to. */
export const vatIds = { drivers: ['libvirt-vat'], series: ['Bexar'], matrixRows: ['operation.live-migrate'], matrixColumns: ['kvm_x86'] }
