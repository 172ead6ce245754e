import { type Found, worstFirst } from '@/lib/export/concern/found'
import { printable } from '@/lib/input/problems/printable'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

/** Answers for a person: what needs action first, what is not affected as a count. */
export function concernText(found: readonly Found[], releasesAsOf: string): string {
  const shown = worstFirst(found).filter(({ concern }) => concern.answer !== 'not-affected')
  const counts = (['affected', 'cannot-be-told', 'not-affected'] as const)
    .map((answer) => `${ANSWER_WORDS[answer].toLowerCase()}: ${found.filter(({ concern }) => concern.answer === answer).length}`)
    .join(', ')
  return [...shown.map(entryText), `${counts} (releases read on ${releasesAsOf})`].join('\n\n')
}

function entryText({ concern, title, place, action }: Found): string {
  const { advisory, product, asked, answer, extent, reason, condition, severity } = concern
  const running = 'series' in asked ? asked.series : asked.version
  const head = `${ANSWER_WORDS[answer]}${extent === 'some' ? ' in part' : ''}: ${product} ${running}, ${advisory}${severity === null ? '' : `, ${severity}`}`
  const lines = [
    `${head}: ${title}`,
    ...(place === null ? [] : [`at ${place.file}${place.line === null ? '' : `:${place.line}`}`]),
    reason,
    ...(condition === null ? [] : [`Only if: ${condition}`]),
    ...fixLines(concern.fix, answer),
    ...(action === null ? [] : [`Do: ${action.replace(/\s+/g, ' ')}`]),
  ]
  return lines.map((line, at) => (at === 0 ? '' : '  ') + printable(line)).join('\n')
}

function fixLines({ kind, version, urls }: Found['concern']['fix'], answer: string): string[] {
  if (answer !== 'affected') return []
  const says = {
    release: `Fix: ${version ?? ''}`,
    patch: 'Fix: no release of the series holds it; take the patch, or upgrade',
    none: 'Fix: none is known in this series; upgrade, or do what the advisory recommends',
    unknown: 'Fix: which release holds it cannot be told; read the advisory',
  }
  return [says[kind], ...urls]
}
