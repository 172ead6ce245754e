import type { Marked } from '@/lib/formats/ossn/frame'
import type { InlineOptions } from '@/lib/formats/ossn/inline'

/** What prose is read with; `width` is the columns to which its text is wrapped. */
export type ProseOptions = InlineOptions & Readonly<{ marked: Marked; width: number }>
