import type { Problem } from '@/lib/input/problems/problem'
import { attribute, type Page, relOf } from './page'
import { problemIn } from './page-problem'
import { fetchesScriptAhead, runs } from './script-kind'

/** Why a page that is marked as one without script would not work as one. */
export function scriptNeeds(file: string, page: Page): readonly Problem[] {
  return [...scripts(file, page), ...unfinishedBoundaries(file, page), ...scriptOnly(file, page)]
}

function scripts(file: string, { elements }: Page): readonly Problem[] {
  const found = elements.some((element) => (element.tagName === 'script' ? runs(element) : element.tagName === 'link' && isAhead(element)))
  if (!found) return []
  const fix = 'remove the script, or move the page to the layout for tools'
  return [problemIn(file, 'script', 'the page is marked as script-free but has a script', fix)]
}

const isAhead = (link: Page['elements'][number]) => fetchesScriptAhead(link, relOf(link))

function unfinishedBoundaries(file: string, { elements, comments }: Page): readonly Problem[] {
  const isWaiting = comments.some(({ data }) => /^\$[?!~]/.test(data))
  const isHidden = elements.some((element) => attribute(element, 'hidden') !== null && /^S:/.test(attribute(element, 'id') ?? ''))
  if (!isWaiting && !isHidden) return []
  return [
    problemIn(
      file,
      'suspended',
      'a part of the page is hidden until script shows it',
      'do not use Suspense or loading.tsx on reading pages',
    ),
  ]
}

function scriptOnly(file: string, { elements }: Page): readonly Problem[] {
  return ['template', 'noscript'].flatMap((name) =>
    elements.some(({ tagName }) => tagName === name)
      ? [problemIn(file, name, `<${name}> has no effect on a page without JavaScript`, 'write its contents as plain markup')]
      : [],
  )
}
