import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { openCheckData } from '@/lib/check/data/open-check-data'
import { toCheckData } from '@/lib/check/data/to-check-data'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { loadExamples } from '@/lib/check/prove/load-examples'

const whole = loadKnowledge('.')
const lean = openCheckData(JSON.parse(JSON.stringify(toCheckData(whole))))
const examples = loadExamples('.').flatMap(({ kind, examples: all }) => all.map((example) => ({ kind, example })))

test('what a page fetches says of every example what the catalogues say', () => {
  expect(examples.length).toBeGreaterThan(100)
  for (const { kind, example } of examples) {
    const text = example.text.replaceAll('{x}', example.each?.[0] ?? '')
    const files = [{ name: kind === 'domain' ? 'guest.xml' : 'file', text, lines: 1 }]
    const said = [whole, lean].map((knowledge) => check(files, { release: null, kind }, knowledge))
    expect(said[1]).toEqual(said[0])
  }
})

test('and of names that no release has', () => {
  const text = '[libvirt]\nvirt_typ = kvm\nlive_migration_tunneled = True\n[DEFAULT]\nsql_connection = a\nserver_listen = 1\n'
  const said = [whole, lean].map((knowledge) => check([{ name: 'nova.conf', text, lines: 6 }], { release: null, kind: null }, knowledge))
  expect(said[1]).toEqual(said[0])
  expect(said[0]).toMatchObject({ unknown: expect.arrayContaining([expect.objectContaining({ kind: 'unknown' })]) })
})
