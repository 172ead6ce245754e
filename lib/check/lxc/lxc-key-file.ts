import { z } from 'zod'

/** `content/checks/lxc-keys.yaml` */
export const LxcKeyFile = z
  .strictObject({
    source: z.strictObject({ title: z.string(), url: z.url(), date: z.iso.date() }).readonly(),
    keys: z.array(z.string()).readonly(),
    /** Beginnings of keys that end in a name of the operator's choice. */
    prefixes: z.array(z.string()).readonly(),
    /** Old names with their new ones; `[i]` stands for the number of a network. */
    renamed: z.record(z.string(), z.string()),
  })
  .readonly()
export type LxcKeys = Omit<z.infer<typeof LxcKeyFile>, 'source'>
