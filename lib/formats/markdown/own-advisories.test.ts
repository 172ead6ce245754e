import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { advisoryPath } from '@/lib/advisory/slug'
import { documentOf } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { formatProblem } from '@/lib/input/problems/problem'
import { toWords } from '@/lib/markdown/to-words'

const content = fileURLToPath(new URL('../../../content/', import.meta.url))
const files = readdirSync(`${content}advisories`).filter((name) => name.endsWith('.md'))
const texts = files.map((file) => ({ file, text: readFileSync(`${content}advisories/${file}`, 'utf8') }))
// The build compares days with its own; here the text is tested, not the clock.
const readings = texts.map(({ file, text }) => markdown.read({ ...documentOf(text, file), today: '2099-12-31' }))
const advisories = readings.flatMap((reading) => (reading.kind === 'read' ? [reading.advisory] : []))

describe('our own advisories', () => {
  it('are read without a problem', () => {
    const problems = readings.flatMap((reading) => (reading.kind === 'refused' ? reading.problems : reading.warnings))
    expect(problems.map(formatProblem)).toEqual([])
  })

  it('link to advisories that are there', () => {
    const there = new Set(advisories.map(({ id }) => advisoryPath(id)))
    const linked = texts.flatMap(({ text }) => [...text.matchAll(/\]\((\/advisories\/[^)#]*)/g)].map(([, path]) => path))
    expect(linked.filter((path) => path !== undefined && !there.has(path))).toEqual([])
  })

  it('are related both ways', () => {
    const ours = new Map(advisories.map(({ id, related }) => [id, related]))
    const oneWay = advisories.flatMap(({ id, related }) =>
      related.filter((other) => ours.get(other)?.includes(id) === false).map((other) => `${id} to ${other}`),
    )
    expect(oneWay).toEqual([])
  })

  it('name technologies that the portal describes', () => {
    const known = new Set(readdirSync(`${content}technologies`).map((name) => name.replace(/\.yaml$/, '')))
    expect(advisories.flatMap(({ technologies }) => technologies).filter((id) => !known.has(id))).toEqual([])
  })

  it('have a summary of two to four sentences', () => {
    const counts = advisories.map(({ id, sections }) => {
      const [block] = sections[0]?.blocks ?? []
      return {
        id,
        sentences:
          block?.kind === 'prose'
            ? toWords(block.content)
                .split(/[.!?](?:\s|$)/)
                .filter((part) => part.trim() !== '').length
            : 0,
      }
    })
    expect(counts.filter(({ sentences }) => sentences < 2 || sentences > 4)).toEqual([])
  })
})
