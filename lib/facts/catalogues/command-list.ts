import { z } from 'zod'
import { Id, Sources, Words } from '@/lib/facts/openstack/words'

const Options = z.array(z.string().regex(/^--?[A-Za-z0-9][\w-]*$/, 'this is not an option; write -x or --word')).readonly()

const Subcommand = z
  .strictObject({
    source: Words,
    /** Every option that content may use with it; another one is a mistake. */
    options: Options.default([]),
  })
  .readonly()

const Program = z
  .strictObject({
    source: Words,
    /** Options before the subcommand, and those that every subcommand takes. */
    options: Options.optional(),
    /** By name: `server list`. A program that has any is always run with one of them. */
    subcommands: z.record(Words, Subcommand).readonly().optional(),
  })
  .readonly()

/** A command that runs, or seems to, and does not do what the reader expects. */
const Trap = z
  .strictObject({
    id: Id,
    /** A regular expression on the command as it is written, continued lines joined. */
    command: Words,
    /** A regular expression on everything beside it; where it matches, all is well. */
    unless: Words.optional(),
    what: Words,
    fix: Words,
    source: Words,
  })
  .readonly()

/** `content/catalogues/commands.yaml`: the programs that content runs, what they take, and where that was read. */
export const CommandFile = z
  .strictObject({
    asOf: z.iso.date(),
    sources: Sources,
    programs: z.record(Words, Program).readonly(),
    traps: z.array(Trap).readonly(),
  })
  .check(({ value: { sources, programs, traps }, issues }) => {
    const subcommands = Object.values(programs).flatMap((program) => Object.values(program.subcommands ?? {}))
    for (const { source } of [...Object.values(programs), ...subcommands, ...traps])
      if (!Object.hasOwn(sources, source))
        issues.push({ code: 'custom', input: source, path: ['sources'], message: `there is no source "${source}"; add it to sources` })
  })
export type CommandList = Readonly<z.infer<typeof CommandFile>>
