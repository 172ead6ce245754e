import { z } from 'zod'
import { Sources, Words } from '@/lib/facts/openstack/words'

const Group = z
  .strictObject({
    /** What kind of names these are. */
    what: Words,
    source: Words,
    words: z.array(z.string().regex(/^\S+$/, 'this has blanks; write one name')).min(1).readonly(),
  })
  .readonly()

/** `content/catalogues/other-names.yaml`: names that look like options and are none. */
export const KnownWordFile = z
  .strictObject({ sources: Sources, groups: z.array(Group).readonly() })
  .check(({ value: { sources, groups }, issues }) => {
    for (const { source } of groups)
      if (!Object.hasOwn(sources, source))
        issues.push({ code: 'custom', input: source, path: ['sources'], message: `there is no source "${source}"; add it to sources` })
  })

/** Names that no catalogue of options has, and that are right all the same. */
export type KnownWords = ReadonlySet<string>
