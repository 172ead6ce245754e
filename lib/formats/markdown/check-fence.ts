import type { Code } from 'mdast'
import { CODE_LANGUAGES } from '@/lib/formats/markdown/code-languages'
import type { Report } from '@/lib/formats/markdown/problem-list'
import { nearest } from '@/lib/input/yaml/nearest'
import { FENCE_ATTRIBUTES, readAttributes } from '@/lib/markdown/fence-attributes'
import { compareVersions, readVersion } from '@/lib/versions/version'

/** Languages of files: a reader must know which. */
const OF_FILES: readonly string[] = ['ini', 'xml', 'yaml']

/** Report a block of code that is not closed, names no language that we know, or says wrongly where and when it holds. */
export function checkFence(node: Code, text: string, report: Report) {
  const line = node.position?.start.line ?? 1
  const raw = text.slice(node.position?.start.offset, node.position?.end.offset)
  const [, fence] = /^(`{3,}|~{3,})/.exec(raw) ?? []
  if (!fence) return report(line, 'code-language', 'a code block is indented', 'put it between two lines of ``` and name its language')
  if (!new RegExp(`\\n[\\s>]*${fence.charAt(0)}{${fence.length},}\\s*$`).test(raw))
    report(line, 'unterminated-code', 'a code block is never closed', `close it with a line of ${fence}`)
  checkLanguage(node.lang ?? '', fence, line, report)
  checkAttributes(node, line, report)
}

function checkLanguage(lang: string, fence: string, line: number, report: Report) {
  const meant = nearest(lang, CODE_LANGUAGES)
  if (lang === '') report(line, 'code-language', 'a code block names no language', `name one behind ${fence}: ${CODE_LANGUAGES.join(', ')}`)
  else if (!CODE_LANGUAGES.includes(lang))
    report(
      line,
      'code-language',
      `the language "${lang}" is not known`,
      meant ? `did you mean "${meant}"?` : `use one of ${CODE_LANGUAGES.join(', ')}`,
    )
}

function checkAttributes({ lang, meta }: Code, line: number, report: Report) {
  const { attributes, rest } = readAttributes(meta ?? '')
  const refuse = (what: string, fix: string) => report(line, 'code-attribute', what, fix)
  if (rest !== '')
    refuse(`${JSON.stringify(rest)} behind the language is no attribute`, 'write file="nova.conf" since="20.0.0", each name once')
  for (const [name, value] of attributes) {
    if (!FENCE_ATTRIBUTES.some((known) => known === name)) {
      const meant = nearest(name, FENCE_ATTRIBUTES)
      refuse(
        `the attribute "${name}" of a code block is not known`,
        meant ? `did you mean "${meant}"?` : `use one of ${FENCE_ATTRIBUTES.join(', ')}`,
      )
    } else if (value.trim() === '') refuse(`the attribute "${name}" of a code block is empty`, 'write its value, or remove it')
  }
  checkVersions(attributes, refuse)
  if (OF_FILES.includes(lang ?? '') && !attributes.has('file') && !attributes.has('title'))
    report(line, 'no-file', `a block of ${lang} does not say which file it is of`, 'write file="nova.conf" behind the language')
}

function checkVersions(attributes: ReadonlyMap<string, string>, refuse: (what: string, fix: string) => void) {
  const [since, before] = (['since', 'before'] as const).map((name) => {
    const value = attributes.get(name) ?? ''
    if (value.trim() !== '' && !/^\d+(?:\.\d+)+$/.test(value))
      refuse(`${name}="${value}" is not a version of Nova`, 'write the first release that it is about, such as 20.0.0 or 2014.2')
    return readVersion(value)
  })
  if (since && before && compareVersions(since, before) >= 0)
    refuse('a code block holds since a release that is not before the one that ends it', 'mend since or before')
}
