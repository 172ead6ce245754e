import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (name: string) => readFileSync(`docs/hosting/${name}`, 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const WORKFLOWS = ['github-pages.yml', 'security-txt.yml'] as const

test.each(WORKFLOWS)('%s runs no action but by the digest of its commit, and says of which version', (name) => {
  const uses = [...read(name).matchAll(/uses: (.*)$/gm)].map(([, text]) => text)
  expect(uses.length).toBeGreaterThan(1)
  for (const text of uses) expect(text).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test.each([...WORKFLOWS, 'gitlab-pages.yml'])('%s runs commands that this project has', (name) => {
  const found = [...read(name).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((script) => !(script in scripts))).toEqual([])
})

test('GitHub Pages gets the folders that begin with a dot, and a job may do no more than it does', () => {
  const { permissions, jobs } = parse(read('github-pages.yml'))
  const upload = jobs.build.steps.find(({ uses }: { uses?: string }) => uses?.startsWith('actions/upload-pages-artifact'))
  expect(upload.with).toEqual({ path: 'out', 'include-hidden-files': true })
  expect([permissions, jobs.build.permissions]).toEqual([{ contents: 'read' }, undefined])
  expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
})

test('what GitLab Pages publishes is the output', () => {
  const { pages } = parse(read('gitlab-pages.yml'))
  expect(pages.script.at(-1)).toBe('mv out public')
  expect(pages.artifacts.paths).toEqual(['public'])
})

test('in the image nobody is root, and it holds the output alone', () => {
  const lines = read('Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  expect(lines.filter((line) => line.startsWith('USER'))).toEqual(['USER 101'])
  expect(lines.filter((line) => line.startsWith('COPY')).map((line) => line.split(' ')[1])).toEqual([
    ...['docs/hosting/container.conf', 'out/nginx-headers.conf', 'out/'],
  ])
  expect(lines.some((line) => /^(?:RUN|ADD)/.test(line))).toBe(false)
})
