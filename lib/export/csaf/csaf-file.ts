/** The folder of the distribution. */
export const CSAF = '/.well-known/csaf/'

/** Name of the file of a document (CSAF 2.0, 5.1). */
export const csafFileName = (id: string): string => `${id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`

/** Path of a document: its folder is the year of its first release. */
export const csafPath = (id: string, firstReleased: string): string => `${CSAF}${firstReleased.slice(0, 4)}/${csafFileName(id)}`
