import { z } from 'zod'
import { line, plainLine } from '@/lib/formats/markdown/line'

/** `[section]name` of the product's configuration, with or without a blank between; or a file and a name. */
const OPTION = /^(?:\[[\w.:-]+\] ?|[^\s[]+ )\S+$/

/** What must hold besides the version, and the setting that shows it. */
export const When = z
  .strictObject({
    text: plainLine(200),
    option: z
      .string()
      .regex(OPTION, 'this is not an option; write "[section]name" of nova.conf, or a file and a name such as "qemu.conf sched_core"')
      .optional(),
    value: line(80).optional(),
  })
  .check(
    z.refine(({ option, value }) => (option === undefined) === (value === undefined), {
      error: 'it has an option or a value without the other; write both, or leave both out',
    }),
  )
