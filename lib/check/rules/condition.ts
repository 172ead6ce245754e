import { z } from 'zod'
import { KINDS } from '@/lib/check/kind'
import { isRelease } from '@/lib/facts/catalogues/release-order'

const Scalar = z.union([z.string(), z.number(), z.boolean()])
const Words = z.array(z.string().min(1)).min(1).readonly()
const Release = z.string().refine(isRelease, 'this is not a release; write 19.0.0 or 2014.2')

/** What a value is held against. Every key that is there must hold. */
const tests = {
  /** Equal to one of these; true and false as the file writes them. */
  is: z.union([Scalar, z.array(Scalar).min(1).readonly()]).optional(),
  /** One item of the list is one of these. */
  contains: Words.optional(),
  /** Every item is one of these. */
  only: Words.optional(),
  /** One item begins with one of these, in any case. */
  'starts-with': Words.optional(),
  /** One item has one of these schemes; `none` for one without. */
  scheme: Words.optional(),
  /** One item logs in as one of these users. */
  user: Words.optional(),
  /** One item is an address that stands for every address. */
  wildcard: z.boolean().optional(),
  /** Every item names this host alone. */
  loopback: z.boolean().optional(),
  'at-least': z.number().optional(),
  below: z.number().optional(),
  /** There is no value, not even by default. */
  empty: z.boolean().optional(),
  /** It stands in a file. */
  set: z.boolean().optional(),
  /** This bit of the number is set. */
  bit: z.int().min(0).max(63).optional(),
  /** A mode in octal has one of these bits. */
  mode: z
    .string()
    .regex(/^0[0-7]{1,3}$/)
    .optional(),
  /** Ranges of ids map root of the container to root of the host, or both kinds of ids to others. */
  maps: z.enum(['host-root', 'uid-and-gid', 'well']).optional(),
  /** Equal to another value of the same subject, in any case. */
  'same-as': z.string().optional(),
}

const plain = {
  /** Another value than the rule's own: an option, or the path of an attribute or element. */
  at: z.string().min(1).optional(),
  ...tests,
  /** What is known of the whole: `driver: [libvirt]`. Unknown where nothing says. */
  fact: z.record(z.string(), z.array(z.string()).min(1).readonly()).optional(),
  /** The same, and true where nothing says. */
  'may-be': z.record(z.string(), z.array(z.string()).min(1).readonly()).optional(),
  /** The same, and false where nothing says. */
  known: z.record(z.string(), z.array(z.string()).min(1).readonly()).optional(),
  release: z.strictObject({ from: Release.optional(), before: Release.optional() }).readonly().optional(),
  /** A file of this kind is among those that were given. */
  file: z.enum(KINDS).optional(),
}

export type Condition = Readonly<z.infer<z.ZodObject<typeof plain>>> &
  Readonly<{ all?: readonly Condition[] | undefined; any?: readonly Condition[] | undefined; not?: Condition | undefined }>

/** A condition of a rule: data, no code. All of its keys must hold. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      ...plain,
      all: z.array(Condition).min(1).readonly().optional(),
      any: z.array(Condition).min(1).readonly().optional(),
      not: Condition.optional(),
    })
    .refine((value) => Object.keys(value).length > 0, 'it asks for nothing; write a test')
    .refine(
      ({ at, ...rest }) => at === undefined || Object.keys(rest).some((key) => Object.hasOwn(tests, key)),
      '`at` has no test beside it; write one',
    )
    .readonly(),
)
