import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { loadSite } from '@/lib/site/load-site'
import { SiteFile } from '@/lib/site/site-file'

const TEXT = readFileSync('content/site.yaml', 'utf8')
const problemsOf = (text: string) => {
  const reading = readYaml(SiteFile, text, { file: 'content/site.yaml' })
  return reading.kind === 'read' ? [] : reading.problems.map(({ what, fix }) => `${what}; ${fix}`)
}

test('the file of this project is right', () => expect(problemsOf(TEXT)).toEqual([]))

test.each([
  ['address: https://bulkhead.example/', 'address: https://bulkhead.example', /address: does not end in a slash/],
  ['address: https://bulkhead.example/', 'address: http://bulkhead.example/', /address: is not an address that begins with https/],
  ['bulkhead.example/', 'bulkhead.example/a b/', /address: has a path with other than letters/],
  ['bulkhead.example/', 'bulkhead.example/a;}/', /address: has a path with other than letters/],
  ['bulkhead.example/', 'bulkhead.example/?a/', /address: has a query/],
  ['expires: 2027-10-31', 'expires: soon', /expires/],
  ['["mailto:security@bulkhead.example"]', '["security@bulkhead.example"]', /is neither mailto:, https: nor tel:/],
  ['name: Bulkhead\n', 'name: Bulkhead\nacent: {}\n', /unknown key "acent"; did you mean "accent"/],
  ['footer:', 'accent: { light: "#ffff00", dark: "#7fcbd6" }\nfooter:', /accent.*does not stand out from #fdfcf9/],
  ['footer:', 'mark: "M0 0\\"/><script>"\nfooter:', /mark.*is not the data of an SVG path/],
])('%j in place of %j is told', (from, to, problem) => {
  expect(TEXT).toContain(from)
  const problems = problemsOf(TEXT.replace(from, () => to))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(problem)
})

test('a portal may have a folder of its host', () => {
  expect(problemsOf(TEXT.replace('bulkhead.example/', 'example.org/a/security_2.0/'))).toEqual([])
})

test('SITE_URL is held to the same rules, but for https', () => {
  expect(loadSite('.', 'http://127.0.0.1:3000').address).toBe('http://127.0.0.1:3000/')
  expect(loadSite('.', 'https://a.example/security/').address).toBe('https://a.example/security/')
  for (const wrong of ['security', 'ftp://a.example/', 'https://a.example/security', 'https://a.example/?a', 'https://a.example/$x/'])
    expect(() => loadSite('.', wrong)).toThrow(/^SITE_URL: .*write an address such as/)
})
