import type { Options } from 'rehype-sanitize'
import { LANGUAGE_CLASSES } from '@/lib/markdown/code-languages'

/** What Markdown can make, and nothing more: no id, no class but that of a known language, no picture, no field. */
export const SAFE_SCHEMA: Options = {
  strip: ['script', 'style'],
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
    ...['li', 'ol', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: { a: ['href'], code: [['className', ...LANGUAGE_CLASSES], 'dataCaption'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'], li: ['ol', 'ul'] },
}
