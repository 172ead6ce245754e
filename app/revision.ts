/** How often content has changed (`content`), and how often what is no document, code included (`facts`). */
type Revision = Readonly<{ content: number; facts: number }>

/**
 * Content is read once. In place of this module `npm run dev` puts one that tells of changes, and that is another one after each of them,
 * so that Next shows pages anew.
 */
export const revisionNow = (): Revision => ({ content: 0, facts: 0 })
