import { exitWith, runCommand } from '@/scripts/command-line'

/** One file a subcommand, loaded when it is asked for. */
const COMMANDS = {
  affected: { says: 'what concerns a series, versions, packages, an SBOM', load: () => import('@/cli/affected') },
  advise: { says: 'an isolation recommendation', load: () => import('@/cli/advise') },
  check: { says: 'configuration files against the controls', load: () => import('@/cli/check') },
  harden: { says: 'settings for what is recommended, for a release of Nova', load: () => import('@/cli/harden') },
  fleet: { says: 'host groups, or folders of hosts: verdicts, findings, what concerns them', load: () => import('@/cli/fleet') },
} as const

const USAGE = `bulkhead <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { says }]) => `  ${name.padEnd(10)}${says}`)
  .join('\n')}

bulkhead <command> --help tells the options of one.`

const [name, ...args] = process.argv.slice(2)
const isCommand = (word: string | undefined): word is keyof typeof COMMANDS => word !== undefined && Object.hasOwn(COMMANDS, word)

// Whoever reads may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

if (name === '--help' || name === '-h') console.log(USAGE)
else if (isCommand(name)) {
  const { run } = await COMMANDS[name].load()
  await runCommand(() => run(args), '', 2)
} else exitWith(`${name === undefined ? 'there is no command' : `${name} is no command`}; use one of ${Object.keys(COMMANDS).join(', ')}`)
