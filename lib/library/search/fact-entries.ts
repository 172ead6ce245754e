import { goalPath } from '@/lib/facts/controls/control-pages'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { ESCAPE_WORDS, LANE_WORDS } from '@/lib/facts/technologies/kind-words'
import { partialDate } from '@/lib/facts/technologies/partial-date'
import { criterionOf, findTechnology, type Technology } from '@/lib/facts/technologies/technology'
import { folded, pageEntry } from '@/lib/library/search/page-entry'
import type { SearchEntry } from '@/lib/library/search/search-entry'

/** What the pages of technologies, controls, escapes and the timeline say, each thing for itself. */
export function factEntries({ technologies, goals, escapes, timeline }: Catalogue): SearchEntry[] {
  const controls = goals.map((each) => {
    const { title, because, controls: members } = each
    const texts = members.flatMap(({ title: name, do: todo, effect, caution, settings }) => [
      name,
      todo,
      effect,
      caution ?? '',
      ...settings.map(({ option, file }) => `${option} ${file}`),
    ])
    return { ...pageEntry('Control', goalPath(each), title), source: 'controls', text: folded([because, ...texts]) }
  })
  const crossings = escapes.map((each): SearchEntry => {
    const { id, name, kind, year, component, mechanism, precondition, impact, fixedIn, fixNote, related, lesson } = each
    const shown = findTechnology(technologies, each.technologies[0] ?? '')
    const fixes = fixedIn.map(({ product, versions }) => `${product} ${versions.join(', ')}`)
    const texts = [mechanism, impact, precondition, lesson ?? '', ...fixes, fixNote ?? '', ...related, ...each.technologies]
    return {
      ...pageEntry(id, `/technologies/${shown === null ? '' : `${shown.technology.id}/`}#${id.toLowerCase()}`, name ?? component),
      names: name === null ? [] : [name],
      source: 'escapes',
      text: folded([ESCAPE_WORDS[kind].name, component, `public in ${year}.`, ...texts]),
    }
  })
  const events = timeline.map(
    ({ id, date, lane, what, why }): SearchEntry => ({
      ...pageEntry('Timeline', `/timeline/#${id}`, what),
      source: 'timeline',
      text: folded([`${partialDate(date)}, ${LANE_WORDS[lane]}.`, why]),
    }),
  )
  return [...technologies.map(technologyEntry), ...controls, ...crossings, ...events]
}

function technologyEntry(technology: Technology): SearchEntry {
  const { id, name, aliases, summary, downsides, topics, variants, criteria } = technology
  const facts = (Object.keys(criteria) as (keyof typeof criteria)[]).map((criterion) => criterionOf(technology, criterion)) // its own keys
  const texts = [...facts, ...downsides, ...topics.map(({ fact }) => fact)].flatMap(({ value, detail }) => [value, detail ?? ''])
  const named = variants.flatMap((variant) => [variant.name, variant.summary])
  return {
    ...pageEntry('Technology', `/technologies/${id}/`, name),
    names: [id, ...aliases],
    source: 'technologies',
    text: folded([summary, ...texts, ...named]),
  }
}
