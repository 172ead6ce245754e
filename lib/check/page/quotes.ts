import type { OptionPlace } from '@/lib/check/result/result'

/** Lines as they may be shown, by {@link quoteKey}. */
export type Quotes = Readonly<Record<string, string>>

export const quoteKey = ({ file, line, option }: OptionPlace): string => `${line} ${option} ${file}`

/** So many places of a finding are shown with their lines. */
export const MOST_QUOTED = 20
