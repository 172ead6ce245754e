import type { Document, Seed } from '@/lib/formats/format'
import { mutate, type Random } from '@/lib/formats/fuzz/mutate'
import { randomFrom } from '@/lib/random-from'

/**
 * The document of an index: a seed with things wrong with it. It depends on its arguments alone, so that any document of a run can be
 * made again without the others.
 */
export function fuzzDocument(seeds: readonly Seed[], runSeed: number, index: number): Document {
  const random: Random = randomFrom(Math.imul(runSeed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const seed = seeds[Math.floor(random() * seeds.length)]
  if (seed === undefined) throw new RangeError('there is no seed to change')
  const bytes = mutate(
    seed.text,
    random,
    seeds.map(({ text }) => text),
  )
  const source = { id: 'fuzz', license: 'CC0-1.0', revision: null }
  return { bytes, file: seed.file, source, history: null, sha256: '0'.repeat(64), today: '2026-11-24' }
}
