/** `x_` is for databases without a registered prefix (OSV schema, 1.7.5); a prefix that is registered goes in its place. */
const PREFIX = 'x_'

/** The id of our record of an advisory. */
export const osvId = (id: string): string => `${PREFIX}${id.replace(/[^\w.-]+/g, '-')}`
