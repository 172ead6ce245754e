import { expect, test } from 'vitest'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { technologiesJson } from '@/lib/export/technologies-json'
import { parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'

const reading = parseOpenStack(readYamlFiles('content/openstack'))
if (reading.kind === 'refused') throw new Error('content/openstack/ does not parse')
const json = technologiesJson(loadTechnologies('.', reading.openstack), reading.openstack, '2026-11-27')

test('every technology answers every criterion, with a source, a day and a state', () => {
  for (const { criteria } of json.technologies)
    for (const { id } of json.criteria) {
      expect(criteria[id].sources[0]?.url).toMatch(/^https:/)
      expect(criteria[id]).toMatchObject({ asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), state: expect.any(String) })
    }
})

test('a driver says how it stands in a series, and which page tells of what it drives', () => {
  const lxc = json.nova.drivers.find(({ id }) => id === 'libvirt-lxc')
  expect(lxc).toMatchObject({ technologies: ['lxc'], series: { Havana: 'available', Victoria: 'deprecated' } })
})

test('the list of escapes carries the words on what it is', () => expect(json.selection).toMatch(/selection/))

test('it survives JSON', () => expect(JSON.parse(JSON.stringify(json))).toEqual(json))
