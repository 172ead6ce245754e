import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const FILE = 'content/policy/isolation/profiles.yaml'

const Word = z.string().min(1)
const ProfileFile = z.strictObject({
  /** Question -> option: the answers of every profile that gives no other. */
  usual: z.record(Word, Word),
  profiles: z.array(z.strictObject({ id: Word, title: Word, says: Word, answers: z.record(Word, Word) })).min(1),
})

/** Somebody whose advice is followed from one policy to the next; the answers are those to all questions. */
export type Profile = Readonly<{ id: string; title: string; says: string; answers: Readonly<Record<string, string>> }>

/** @throws ContentError with every problem of the file. */
export function loadProfiles(): Profile[] {
  const reading = readYaml(ProfileFile, readFileSync(FILE, 'utf8'), { file: FILE })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  const { usual, profiles } = reading.value
  return profiles.map((profile) => ({ ...profile, answers: { ...usual, ...profile.answers } }))
}
