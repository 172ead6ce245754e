import type { Code } from 'mdast'

declare module 'mdast' {
  interface CodeData {
    /** It is no code: it is text that was too dear to be read, shown as it is written. */
    isAsWritten?: true
  }
}

/** Text that is shown as it is written, marks and all. */
export function asWritten(text: string): Code {
  return { type: 'code', lang: null, meta: null, value: text, data: { isAsWritten: true } }
}
