import type { Root } from 'hast'
import type { Control } from '@/lib/facts/controls/control'
import { highlight } from '@/lib/markdown/highlight'

/** A snippet as a coloured block of code that can be scrolled by keyboard. */
export function snippetTree({ lang, text }: NonNullable<Control['snippet']>): Root {
  return highlight({
    type: 'root',
    children: [
      {
        ...{ type: 'element', tagName: 'pre', properties: { tabIndex: 0 } },
        children: [
          {
            ...{ type: 'element', tagName: 'code', properties: { className: [`language-${lang}`] } },
            children: [{ type: 'text', value: text.replace(/\n+$/, '') }],
          },
        ],
      },
    ],
  })
}
