import { hashOf } from '@/lib/disk/cached-file'

/** The part of the output that one machine makes: the `nth` of so many, counted from 1. Each reads all documents. */
export type Shard = Readonly<{ nth: number; of: number }>

/** All of it. */
export const WHOLE: Shard = { nth: 1, of: 1 }

const MOST = 1000

/** Read `2/3`. @throws RangeError for anything else. */
export function parseShard(text: string): Shard {
  const [, nth = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (nth < 1 || of < nth || of > MOST) throw new RangeError(`--shard: ${text} names no part; write 2/3 for the second of three`)
  return { nth, of }
}

/** Whether a part makes something. It follows from the name alone: what is added moves nothing from one machine to another. */
export function isInShard({ nth, of }: Shard, name: string): boolean {
  return of === 1 || Number.parseInt(hashOf(name).slice(0, 8), 16) % of === nth - 1
}
