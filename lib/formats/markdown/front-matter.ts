import { z } from 'zod'
import { RATINGS } from '@/lib/advisory/advisory'
import { line } from '@/lib/formats/markdown/line'
import { Remedy } from '@/lib/formats/markdown/remedy'
import { Series } from '@/lib/formats/markdown/series'
import { parseVersionRange } from '@/lib/formats/markdown/version-range'
import { When } from '@/lib/formats/markdown/when'

const ID = /^BH-\d{4}-\d{3}$/
const RELATED = /^(?:CVE-\d{4}-\d{4,}|[A-Z]{2,}(?:-[A-Z]+)*-\d+(?:-\d+)*)$/
const WORD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/**
 * The front matter of a document handed over as `<id>.md` on a day; field by field in `content/README.md`.
 *
 * @returns One schema for all documents of a day, since making it takes longer than reading with it: it holds for the document that was
 *   asked for last.
 */
export function frontMatterSchema({ fileName, today }: { fileName: string; today: string }) {
  if (last?.today !== today) last = { today, file: { name: fileName }, schema: schemaOf(today, () => last?.file.name ?? '') }
  last.file.name = fileName
  return last.schema
}

let last: Readonly<{ today: string; file: { name: string }; schema: ReturnType<typeof schemaOf> }> | undefined

function schemaOf(today: string, fileName: () => string) {
  const latest = nextDay(today) // one day of grace for time zones
  const day = z.iso.date().check((ctx) => {
    if (ctx.value > latest) ctx.issues.push(custom(ctx.value, 'future-date', 'the day has not come yet; write the day of publication'))
  })
  const Id = z.string().check((ctx) => {
    if (!ID.test(ctx.value))
      ctx.issues.push(custom(ctx.value, 'bad-id', `${JSON.stringify(ctx.value)} is not an id of ours; write BH-YYYY-NNN`))
    else if (`${ctx.value}.md` !== fileName())
      ctx.issues.push(custom(ctx.value, 'id-mismatch', `the file is named ${fileName()}; name it ${ctx.value}.md or mend the id`))
  })
  return z
    .strictObject({
      id: Id,
      title: line(90),
      published: day,
      modified: day,
      severity: z.strictObject({ rating: z.enum(RATINGS), because: line(400) }),
      affected: z.array(Affected).min(1, 'the list is empty; name at least one product'),
      aliases: ids('is not an id').optional(),
      related: ids('is not an id').optional(),
      technologies: words.optional(),
      questions: words.optional(),
      withdrawn: z.strictObject({ on: day, because: line(400) }).optional(),
      superseded: z
        .strictObject({
          on: day,
          by: z.string().regex(RELATED, 'this is not an id; name the advisory that takes over'),
          because: line(400),
        })
        .optional(),
      remedy: Remedy.optional(),
      authors: z.array(z.strictObject({ name: line(80), affiliation: line(80).optional() })).min(1, 'the list is empty; name an author'),
    })
    .check(
      z.refine(inOrder, {
        path: ['modified'],
        when: hasBothDays,
        params: { reason: 'bad-date' },
        error: 'the day is before that of publication; write the day of the last change',
      }),
    )
    .check(
      z.refine((value) => !(value.withdrawn && value.superseded), {
        path: ['superseded'],
        error: 'an advisory is withdrawn or superseded, not both; keep one of them',
      }),
      z.refine((value) => !value.related?.some((id) => value.aliases?.includes(id)), {
        path: ['related'],
        error: 'an id is both an alias and related; keep it in one of the lists',
      }),
      z.refine((value) => ![...(value.related ?? []), ...(value.aliases ?? [])].includes(value.id), {
        path: ['id'],
        error: 'the advisory names itself as alias or related; remove that',
      }),
    )
}

export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>

const words = z.array(z.string().regex(WORD, 'this is not an id; write lower-case words joined by -'))
const ids = (what: string) =>
  z.array(z.string().regex(RELATED, `this ${what}; write it as its publisher does, such as OSSN-0001 or CVE-2022-0492`))

const Affected = z.strictObject({
  product: z.string().regex(/^[a-z0-9][a-z0-9 .+-]*$/, 'this is not a product name; write it in lower case'),
  text: line(400),
  releases: z.array(Series).optional(),
  ranges: z
    .array(
      z.string().transform((text, ctx) => {
        const range = parseVersionRange(text)
        if (range === null) ctx.addIssue('this is not a range; write bounds such as ">=22.0.0 <23.0.0", in quotes')
        return range ?? z.NEVER
      }),
    )
    .min(1, 'the list is empty; leave it out where no range is known')
    .optional(),
  when: When.optional(),
})

const custom = (input: unknown, reason: string, message: string) => ({ code: 'custom' as const, input, params: { reason }, message })

const Days = z.object({ published: z.iso.date(), modified: z.iso.date() })
const hasBothDays = (payload: { value: unknown }) => Days.safeParse(payload.value).success
const inOrder = (value: { published: string; modified: string }) => value.published <= value.modified

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
