import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** A safe tree of the Markdown pipeline as React elements. */
export function Markdown({ tree }: Readonly<{ tree: Root }>) {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, ignoreInvalidStyle: true })
}
