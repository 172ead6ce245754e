import { GRAMMARS } from '@/lib/markdown/code-languages'

/** Languages that a code fence of ours may name: those that the page colours, and `text` where there is none. */
export const CODE_LANGUAGES: readonly string[] = [...Object.keys(GRAMMARS), 'text'].toSorted()
