import { COMMANDS } from '@/cli/describe/commands'
import { exitWith, runCommand } from '@/scripts/command-line'

type Run = (args: readonly string[]) => number | Promise<number>

/** One file a subcommand, loaded when it is asked for. */
const LOADERS: Readonly<Record<string, () => Promise<Readonly<{ run: Run }>>>> = {
  affected: () => import('@/cli/affected'),
  advise: () => import('@/cli/advise'),
  check: () => import('@/cli/check'),
  fleet: () => import('@/cli/fleet'),
  harden: () => import('@/cli/harden'),
  lint: () => import('@/cli/lint'),
  new: () => import('@/cli/new'),
  ...Object.fromEntries(
    (['build', 'serve', 'sync'] as const).map((name) => [name, async () => ({ run: (await import('@/cli/portal')).portal(name) })]),
  ),
}

const USAGE = `bulkhead <command> [options]

${COMMANDS.map(({ name, says }) => `  ${name.padEnd(10)}${says}`).join('\n')}

bulkhead <command> --help tells the options of one.`

const [name, ...args] = process.argv.slice(2)

// Whoever reads may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const load = name !== undefined && Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined
if (name === '--help' || name === '-h') console.log(USAGE)
else if (name === '--version') console.log((await import('@/package.json')).version)
else if (load !== undefined) {
  const { run } = await load()
  await runCommand(() => run(args), '', 2)
} else exitWith(`${name === undefined ? 'there is no command' : `${name} is no command`}; use one of ${Object.keys(LOADERS).join(', ')}`)
