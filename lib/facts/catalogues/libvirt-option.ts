import { z } from 'zod'

/** Null: not set. */
const Value = z.union([z.null(), z.string(), z.number(), z.array(z.string()).readonly()])
const Values = z.array(z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()])).readonly()
const Text = z.string().min(1)
const Release = z.string().regex(/^\d+\.\d+\.\d+$/)

export const LibvirtOption = z
  .strictObject({
    file: z.enum(['qemu.conf', 'libvirtd.conf', 'lxc.conf', 'libxl.conf', 'virtlogd.conf', 'virtlockd.conf']),
    name: z.string().regex(/^[a-z0-9_]+$/),
    type: z.union([z.enum(['bool', 'int', 'str', '[str]']), z.array(Text).readonly()]),
    default: Value.optional(),
    default_note: Text.optional(),
    default_basis: Text.optional(),
    default_from: Text.optional(),
    default_order: z.array(Text).readonly().optional(),
    default_by_daemon: z.record(z.string(), Value).optional(),
    default_build: Text.optional(),
    example: Value.optional(),
    choices: z
      .array(z.union([z.string(), z.number()]))
      .readonly()
      .optional(),
    choices_note: Text.optional(),
    choices_since: z.record(z.string(), Release).optional(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
    since: Release.optional(),
    since_at_latest: Release.optional(),
    since_basis: Text.optional(),
    until: Release.optional(),
    until_basis: Text.optional(),
    only_in: z.array(Text).readonly().optional(),
    ignored_when: Text.optional(),
    status: z.enum(['ignored', 'obsolete', 'debug', 'refused', 'not read', 'only in an older version']).optional(),
    status_note: Text.optional(),
    secret: z.literal(true).optional(),
    security: z
      .strictObject({
        level: z.enum(['high', 'medium', 'low']),
        why: Text,
        weak: z.union([Values, Text, z.null()]).optional(),
        safe: z.union([Values, Text, z.number(), z.null()]).optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly()

/** An option of a configuration file of libvirt's daemons; the header of the file says what each field means. */
export type LibvirtOption = z.infer<typeof LibvirtOption>
