import type { z } from 'zod'

/** The part of a zod schema that is read here; zod publishes it as `_zod.def`. */
type Def = Readonly<{
  type: string
  shape?: Readonly<Record<string, z.core.$ZodType>>
  element?: z.core.$ZodType
  valueType?: z.core.$ZodType
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  left?: z.core.$ZodType
  right?: z.core.$ZodType
  options?: readonly z.core.$ZodType[]
}>

/** The keys that a schema knows at a path, for "did you mean"; those of all alternatives of a union. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const def = schema._zod.def as Def // every def has a type; the other fields are looked at only when present
  const inner = [def.innerType, def.in, def.left, def.right, ...(def.options ?? [])].filter((part) => part !== undefined)
  if (inner.length > 0) return [...new Set(inner.flatMap((part) => knownKeys(part, path)))]
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(def.shape ?? {})
  const child = def.shape?.[String(key)] ?? def.element ?? def.valueType
  return child === undefined ? [] : knownKeys(child, rest)
}
