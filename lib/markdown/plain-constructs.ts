import type { Processor } from 'unified'

/**
 * HTML, task lists and footnotes are text: HTML must be seen and not run, a task would be a form field, and the entries of an advisory
 * do the work of footnotes.
 */
const PLAIN = ['htmlFlow', 'htmlText', 'tasklistCheck', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']

/** A unified plugin that leaves some constructs of Markdown as text. */
export function plainConstructs(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: PLAIN } }]
}
