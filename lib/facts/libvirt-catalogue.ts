import { z } from 'zod'

const Value = z.union([z.null(), z.string(), z.number(), z.array(z.string()).readonly()])

const Option = z
  .looseObject({
    file: z.string(),
    name: z.string(),
    type: z.union([z.string(), z.array(z.string()).readonly()]),
    default: Value.optional(),
    choices: z
      .array(z.union([z.string(), z.number()]))
      .readonly()
      .optional(),
    since: z.string().optional(),
    until: z.string().optional(),
  })
  .readonly()

/** An option of a configuration file of libvirt's daemons; the header of the file says what the other fields mean. */
export type LibvirtOption = z.infer<typeof Option>

const File = z.object({ header: z.object({ what: z.string(), repository: z.string() }), options: z.array(Option).readonly() })

export type LibvirtCatalogue = Readonly<{ options: readonly LibvirtOption[] }>

/** @throws ZodError where the file is not one of options of libvirt. */
export function parseLibvirtCatalogue(json: unknown): LibvirtCatalogue {
  return { options: File.parse(json).options }
}

/** The option of a file, given by its base name; null where the file has none of that name. */
export function findLibvirtOption({ options }: LibvirtCatalogue, file: string, name: string): LibvirtOption | null {
  return options.find((option) => option.file === file && option.name === name) ?? null
}
