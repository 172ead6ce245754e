const WORDS = ['low, advisory reasons only', 'serious', 'critical']

/** The risk of what runs today in words, by the worst of what speaks against it. */
export const riskWords = (band: number | null): string => (band === null ? 'no reason against it' : (WORDS[band] ?? ''))
