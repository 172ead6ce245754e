import * as z from 'zod'

/**
 * When something holds. Everything in it must hold; an empty condition always holds.
 *
 * In YAML it is one map: `{ tenancy: [partners, public], not: { code: [reviewed] } }`. A key is the id of a question (the list holds
 * its options) or of a level (the list holds steps of its scale): AND over the keys, OR inside a list. Besides, `all`, `any` and `not`
 * nest, three deep at most.
 */
export type Condition = Readonly<{
  /** Question or level id -> the options or steps of which one must be true. */
  is: Readonly<Record<string, readonly string[]>>
  /** All of these hold. */
  all: readonly Condition[]
  /** At least one of these holds; says nothing when empty. */
  any: readonly Condition[]
  /** This does not hold; says nothing when null. */
  not: Condition | null
}>

/** The deepest nesting of `all`, `any` and `not`. */
export const MAX_DEPTH = 3

/** Ids are lower-case words; release options such as `29+` and `le21` are words too. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.+-]*$/, 'this is not an id; write lower-case letters, digits, "-", "+" and ".", such as guest-root')

const Choices = z.array(Id).min(1).readonly()
const WORDS = ['all', 'any', 'not']

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .object({ all: Nested.optional(), any: Nested.optional(), not: Condition.optional() })
    .catchall(Choices)
    .transform((map) => ({
      is: Object.fromEntries(Object.entries(map).filter(([key]) => !WORDS.includes(key))) as Record<string, readonly string[]>, // catchall
      all: map.all ?? [],
      any: map.any ?? [],
      not: map.not ?? null,
    })),
)
const Nested = z.lazy(() => z.array(Condition).min(1))

/** The condition that always holds. */
export const ALWAYS: Condition = { is: {}, all: [], any: [], not: null }
