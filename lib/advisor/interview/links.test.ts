import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { fragmentOf, readView, versionIn } from '@/lib/advisor/interview/place'
import { miniOpen } from '@/lib/advisor/mini-policy.test-data'
import { loadPolicy, policyFolders } from '@/lib/advisor/policy/load-policy'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { verdict } from '@/lib/advisor/runtime/verdict'

type Replay = Readonly<{ name: string; link: string; page: string; recommended: string[]; settled: boolean; unknown: string[] }>

/** Links as they were sent; one that worked once works for ever, so lines are added to these files and never changed. */
const corpusOf = (name: string): readonly Replay[] => JSON.parse(readFileSync(`lib/advisor/interview/testdata/${name}-links.json`, 'utf8'))

/** Every version that was ever published, the newest last. */
const published: readonly OpenPolicy[] = policyFolders('isolation').map((folder) => {
  const { policy, facts } = loadPolicy(folder)
  return openPolicy(compile(policy, facts).compiled)
})

function replay(open: OpenPolicy, { link, page, recommended, settled, unknown }: Replay): void {
  const view = readView(open, link)
  const found = verdict(open, view.link.answers)
  expect({
    page: view.place.kind,
    recommended: found.isSettled ? found.recommended : [],
    settled: found.isSettled,
    unknown: view.link.unknown,
  }).toEqual({ page, recommended, settled, unknown })
  const again = readView(open, fragmentOf(open, view.link, view.place))
  expect(again.link.answers).toEqual(view.link.answers)
  expect(again.place).toEqual(view.place)
}

test.each(corpusOf('mini'))('a link still opens what it opened: $name', (each) => replay(miniOpen, each))

test.each(corpusOf('isolation'))('a link still opens what it opened, under its own version: $name', (each) => {
  const version = versionIn(each.link)
  const open = published.find((policy) => policy.version === version)
  if (open === undefined) throw new Error(`policy ${version} was published once and is gone: links to it no longer open`)
  replay(open, each)
})

test('a published policy never changes: the digest of each version is still the one in its links', () => {
  for (const { version, digest } of published) {
    const named = corpusOf('isolation').flatMap(({ link }) => new RegExp(`${version}-([0-9a-f]{8})`).exec(link)?.[1] ?? [])
    expect(new Set(named), `release the change of ${version} as a new version of the policy`).toEqual(new Set([digest.slice(0, 8)]))
  }
})
