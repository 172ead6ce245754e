import { expect, test } from 'vitest'
import { candidateBoundaries } from '@/lib/advisor/interview/candidate-boundaries'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'

const technologies = loadTechnologies('.', loadOpenStack('.'))
const { candidates } = loadPolicy().policy
const boundaries = candidateBoundaries(candidates, technologies.technologies)

test('every candidate has the boundary that content has of it, with its sources', () => {
  expect(Object.keys(boundaries)).toEqual(candidates.map(({ id }) => id))
  for (const { boundary } of Object.values(boundaries)) {
    expect(boundary.layers.length).toBeGreaterThan(1)
    expect(boundary.sources.length).toBeGreaterThan(0)
  }
})

test('a candidate that runs inside another technology shows that one, by its name', () => {
  expect(boundaries['containers-in-vm']?.technology).toEqual({ name: 'KVM', path: '/technologies/kvm/' })
})

test('a candidate that content knows nothing of has none', () => {
  const [first] = candidates
  if (first === undefined) throw new Error('the policy has candidates')
  expect(candidateBoundaries([{ ...first, technologies: ['qnx'] }], technologies.technologies)).toEqual({})
})
