import type { Transformer } from 'unified'

/** What plugins tell of a file is told to nobody: the trees that they get are ours, and hold nothing that they warn of. */
export const NO_FILE = { message: () => {} } as unknown as Parameters<Transformer>[1] // as: `message` is all that they use of it
