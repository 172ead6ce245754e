import { createHash } from 'node:crypto'
import { parse } from 'postcss'

/** A CSS module as a plain style sheet, and the class of the page for each class of the module. */
type CssModule = Readonly<{ css: string; classes: Readonly<Record<string, string>> }>

/** What stands in brackets is a value, not a class. */
const CLASS = /\[[^\]]*\]|\.([A-Za-z][\w-]*)/g

/**
 * Name the classes of a CSS module after the module, so that two modules may use the same words. The names follow from path and class
 * alone: a change in one module leaves the pages alone that do not use it.
 *
 * @param path Of the module, relative to the project, with `/`.
 */
export function readCssModule(path: string, text: string): CssModule {
  const mark = createHash('sha256').update(path).digest('base64url').replace(/[_-]/g, '').slice(0, 4)
  const classes: Record<string, string> = {}
  const root = parse(text, { from: path })
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(CLASS, (whole, name?: string) => {
      if (name === undefined) return whole
      classes[name] = `${name}-${mark}`
      return `.${classes[name]}`
    })
  })
  root.walkAtRules(/^keyframes$|^import$|^value$/, (rule) => {
    throw rule.error(`@${rule.name} is not supported in a CSS module; put it in styles/`)
  })
  return { css: root.toString(), classes }
}
