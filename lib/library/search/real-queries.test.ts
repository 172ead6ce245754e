import { expect, test } from 'vitest'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { hashOf } from '@/lib/disk/cached-file'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { advisoryEntry } from '@/lib/library/search/advisory-entry'
import { factEntries } from '@/lib/library/search/fact-entries'
import { openEngine } from '@/lib/library/search/open-engine'
import { policyEntries } from '@/lib/library/search/policy-entries'
import type { SearchEngine } from '@/lib/library/search/search-engine'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { openSplitEngine } from '@/lib/library/search/split/open-split-engine'
import { splitIndex } from '@/lib/library/search/split/split-files'

/** Two notes of another publisher, beside what the portal has of its own. */
const NOTES = [
  { id: 'OSSN-0056', title: 'Cached tokens may allow continued access', text: 'Keystone caches what it revoked. See OSSN-0001.' },
  { id: 'OSSN-0001', title: 'Selecting a driver affects security', text: 'A container shares the kernel of its host.' },
].map(
  (note): SearchEntry => ({
    ...{ ...note, path: `/advisories/${note.id.toLowerCase()}/`, names: [], products: ['keystone'], source: 'notes' },
    ...{ rating: null, date: '2014-01-01', state: null },
  }),
)

const library = loadLibrary('.', [], '2026-11-28')
const ENTRIES = [
  ...library.advisories.map((advisory) => advisoryEntry(library.withText(advisory))),
  ...NOTES,
  ...factEntries(loadTechnologies('.', loadOpenStack('.'))),
  ...policyEntries(loadPolicy().policy),
]

const whole = openEngine(ENTRIES, async () => {})
const { index, files } = splitIndex(ENTRIES, {}, hashOf)
const texts = new Map([...files].map(({ path, text }) => [path, text]))
const split = openSplitEngine(index, async (path) => JSON.parse(texts.get(path) ?? 'missing'))

async function firstOf(engine: SearchEngine, words: string) {
  const found = await engine.find(words)
  const [first] = await engine.rows(found.keys.slice(0, 1), found.wordsOf)
  return { path: first?.entry.path ?? null, missing: found.missing?.id ?? null }
}

/** What people type, what comes first, and why that. */
const QUERIES = [
  ['ossn 1', '/advisories/ossn-0001/', null, 'an id in any spelling: what bears it, before the note and the events that mention it'],
  ['ossn56', '/advisories/ossn-0056/', null, 'the same without a space'],
  ['cve 2024 32498', '/technologies/#cve-2024-32498', null, 'the documented crossing that has this id, before what mentions it'],
  ['CVE-2031-4242', null, 'CVE-2031-4242', 'nothing here bears it: no other id is offered in its place'],
  ['docker escape', '/controls/outside/#linux-containers', null, 'the one thing that has both words: what to set against it'],
  ['docker', '/timeline/#nova-docker-in', null, 'in a title: Nova had a driver for it'],
  ['spectre', '/advisories/bh-2026-006/', null, 'the advisory that tells what to do'],
  ['meltdown', '/technologies/xen/#cve-2017-5754', null, 'the crossing of this name, before the event'],
  ['proxmox', '/advisories/bh-2026-005/', null, 'the advisory that names it'],
  ['kubernetes', '/advisor/policy/#question-guests', null, 'the question of the advisor whose answers name it'],
  ['libvrit', '/technologies/lxc/#cve-2013-6456', null, 'two letters in the wrong order: a flaw in libvirt, by the name of its component'],
  ['firecraker', '/technologies/firecracker/', null, 'a letter is missing: the page of the technology, by its title'],
  ['hyper-v', '/technologies/hyperv/', null, 'a product: its page, before its flaws'],
  ['esxi', '/technologies/vmware/', null, 'a product by another name of it'],
  ['venom', '/technologies/kvm/#cve-2015-3456', null, 'a flaw by the name that people gave it'],
] as const

test.each(QUERIES)('%j finds %j first', async (words, path, missing) => {
  for (const engine of [await whole, split]) expect(await firstOf(engine, words)).toEqual({ path, missing })
})

test.each(['technologies', 'controls', 'escapes', 'timeline', 'advisor'])('%s can be found', (source) => {
  expect(ENTRIES.filter((entry) => entry.source === source).length).toBeGreaterThan(5)
})
