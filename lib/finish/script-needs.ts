import type { Problem } from '@/lib/problems/problem'
import { problemIn } from './finish-problem'
import { clientModules } from './flight'
import { attribute, type Page, textOf } from './page'

const RENDER = 'render it on the server, or move the page to the layout for tools'

/** Why a page that is marked as one without script would not work as one. */
export function scriptNeeds(file: string, page: Page): readonly Problem[] {
  return [...clientComponents(file, page), ...unfinishedBoundaries(file, page), ...scriptOnly(file, page)]
}

function clientComponents(file: string, { elements }: Page): readonly Problem[] {
  const names = new Set(clientModules(elements.filter(({ tagName }) => tagName === 'script').map(textOf)).map(({ name }) => name))
  return [...names].map((name) =>
    problemIn(file, 'client-component', `the client component "${name}" stands on a page without script`, RENDER),
  )
}

function unfinishedBoundaries(file: string, { elements, comments }: Page): readonly Problem[] {
  const isWaiting = comments.some(({ data }) => /^\$[?!~]/.test(data))
  const isHidden = elements.some((element) => attribute(element, 'hidden') !== null && /^S:/.test(attribute(element, 'id') ?? ''))
  if (!isWaiting && !isHidden) return []
  return [
    problemIn(
      file,
      'suspended',
      'a part of the page is hidden until script shows it',
      'take Suspense and loading.tsx away from reading pages',
    ),
  ]
}

function scriptOnly(file: string, { elements }: Page): readonly Problem[] {
  return ['template', 'noscript'].flatMap((name) =>
    elements.some(({ tagName }) => tagName === name)
      ? [problemIn(file, name, `<${name}> means nothing on a page without script`, 'write what it holds as plain markup')]
      : [],
  )
}
