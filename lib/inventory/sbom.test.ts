import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProblem } from '@/lib/input/problems/problem'
import { readSbom } from '@/lib/inventory/sbom'

function read(sbom: unknown) {
  const found = readSbom(typeof sbom === 'string' ? sbom : JSON.stringify(sbom), 'a.json')
  if (found.kind === 'refused') return found.problems.map(formatProblem)
  return found.packages.map(({ name, version, system }) => `${system} ${name} ${version}`)
}

const nova = { name: 'nova', version: '29.0.1', purl: 'pkg:pypi/nova@29.0.1' }

test.each(['1.4', '1.5', '1.6', '1.7'])('CycloneDX %s is read, parts of parts included', (specVersion) => {
  const components = [{ name: 'image', version: '1', components: [nova, { name: 'no version' }] }]
  expect(read({ bomFormat: 'CycloneDX', specVersion, components }).toSorted()).toEqual(['other image 1', 'pypi nova 29.0.1'])
})

test('SPDX 2.3 is read', () => {
  const externalRefs = [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:deb/ubuntu/nova-api@27' }]
  const packages = [{ name: 'nova-api', versionInfo: '2:27.1.0-0ubuntu1', externalRefs }, { name: 'unversioned' }]
  expect(read({ spdxVersion: 'SPDX-2.3', packages })).toEqual(['deb nova-api 2:27.1.0-0ubuntu1'])
})

test('SPDX 3.0 is read', () => {
  const element = { type: 'software_Package', name: 'nova', software_packageVersion: '29.0.1', software_packageUrl: nova.purl }
  expect(read({ '@context': 'https://spdx.org/rdf/3.0.1/', '@graph': [{ type: 'Person' }, null, element] })).toEqual(['pypi nova 29.0.1'])
})

test.each([
  ['no JSON', '{\n"a": }', /^a\.json:2: json-syntax: /],
  ['a list', [1], /^a\.json:1: not-a-mapping: /],
  ['something else', { a: 1 }, /^a\.json: unknown-sbom: /],
  ['a version that is not read', { bomFormat: 'CycloneDX', specVersion: '0.9', components: [] }, /^a\.json: unknown-sbom: CycloneDX 0\.9/],
  ['another version of SPDX', { spdxVersion: 'SPDX-1.2' }, /^a\.json: unknown-sbom: /],
  ['nothing in it', { bomFormat: 'CycloneDX', specVersion: '1.6' }, /^a\.json: no-packages: /],
  [
    'a name that is none',
    { bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ name: 1, version: '1' }] },
    /^a\.json: schema: name: /,
  ],
])('%s is refused with its reason', (_, sbom, reason) => expect(read(sbom)).toEqual([expect.stringMatching(reason)]))

test('nesting without end and any value are read or refused', () => {
  const deep = `${'{"name":"a","components":['.repeat(50_000)}${']}'.repeat(50_000)}`
  expect(read(`{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${deep}]}`)).toHaveLength(1)
  const part = fc.anything({ maxDepth: 3 })
  fc.assert(
    fc.property(part, fc.constantFrom('components', 'packages', '@graph'), (any, key) => {
      for (const head of [{ bomFormat: 'CycloneDX', specVersion: '1.6' }, { spdxVersion: 'SPDX-2.3' }, {}])
        readSbom(JSON.stringify({ ...head, [key]: any }), 'a')
    }),
  )
})
