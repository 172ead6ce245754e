import { expect, test } from 'vitest'
import { Selection, selectionInWords, selectorOf } from '@/lib/library/sources/selection'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  [{ words: ['kvm'] }, 'a.json', '{"title": "KVM: VMX"}', true],
  [{ words: ['kvm'] }, 'a.json', '{"title": "akvmb"}', false],
  [{ words: ['vhost'] }, 'a.json', 'drivers/vhost/net.c', true],
  [{ words: ['Kata Containers'] }, 'a.json', 'kata\ncontainers', true],
  [{ words: ['c++'] }, 'a.json', 'in C++ only', true],
  [{ words: ['xen'], ids: ['CVE-2024-1'] }, 'x/cve-2024-1.json', '', true],
  [{ ids: ['CVE-2024-1'] }, 'x/CVE-2024-12.json', '', false],
  [{ paths: ['2024'] }, '2024/a.json', '', true],
])('%j keeps %s with %j: %s', (selection, file, text, wanted) => {
  const { hasPath, keeps } = selectorOf(selection)
  expect(hasPath(file) && keeps(file, bytes(text))).toBe(wanted)
})

test('a path is a folder, and no beginning of a name', () => {
  const { hasPath } = selectorOf({ paths: ['cves/2024', 'one.json'] })
  expect(['cves/2024/a.json', 'cves/20245/a.json', 'one.json', 'two.json'].map(hasPath)).toEqual([true, false, true, false])
})

test('without a selection everything is kept', () => {
  const { hasPath, keeps } = selectorOf(null)
  expect(hasPath('a') && keeps('a', bytes(''))).toBe(true)
})

test.each([{}, { paths: ['../x'] }, { paths: ['/x'] }, { words: [] }, { vendors: ['x'] }])('%j is refused', (selection) => {
  expect(Selection.safeParse(selection).success).toBe(false)
})

test('a selection is told in words', () => {
  expect(selectionInWords({ paths: ['2024'], words: ['xen', 'kvm'] })).toBe('documents below 2024 that mention xen, kvm')
})
