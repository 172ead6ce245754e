import { type ShellCommand, type ShellWord, shellCommands } from '@/lib/lint/shell-commands'

/** A command that is run, and whether that happens in a container, which has files of its own. */
type RunCommand = ShellCommand & Readonly<{ isInContainer: boolean }>

/** Programs that run the command behind their own words, and the options of each that take a value. */
const PREFIXES: Readonly<Record<string, RegExp>> = {
  sudo: /^-[ugCTRDhp]$|^--(?:user|group|host|chdir|prompt)$/,
  timeout: /^-[ks]$|^--(?:kill-after|signal)$/,
  env: /^-[uC]$|^--(?:unset|chdir)$/,
  nice: /^-n$|^--adjustment$/,
  exec: /^-a$/,
  command: /^$/,
  nohup: /^$/,
  xargs: /^-[adEILnPs]$|^--(?:max-args|max-procs|replace|delimiter|arg-file)$/,
}
/** Options of `docker exec` and `podman exec` that take a value. */
const OF_EXEC = /^-[uew]$|^--(?:user|env|workdir|env-file)$/
const SHELLS = new Set(['sh', 'bash'])

/** Every command of a script that is run: behind `sudo`, `env` and `xargs`, in a container, by `bash -c`, each for itself. */
export function commandsRun(script: string): RunCommand[] {
  return shellCommands(script).flatMap((command) => run({ ...command, isInContainer: false }, 0))
}

function run(command: RunCommand, depth: number): RunCommand[] {
  const { words, isInContainer } = command
  const [name = '', second = ''] = words.map(({ text }) => text)
  if (depth > 8) return []
  const withValue = Object.hasOwn(PREFIXES, name) ? PREFIXES[name] : undefined
  if (withValue !== undefined) {
    const inner = words.slice(firstPlain(words, 1, withValue, name === 'timeout' ? 1 : 0))
    const own = name === 'xargs' ? [{ ...command, words: words.slice(0, 1) }] : []
    return [...own, ...from(inner, isInContainer, depth)]
  }
  if ((name === 'docker' || name === 'podman') && second === 'exec') {
    const container = firstPlain(words, 2, OF_EXEC, 0)
    return [{ ...command, words: words.slice(0, container) }, ...from(words.slice(container + 1), true, depth)]
  }
  const script = SHELLS.has(name) ? scriptOf(words) : undefined
  if (script === undefined) return [command]
  return shellCommands(script.text).flatMap((each) => run({ ...each, offset: script.offset, isInContainer }, depth + 1))
}

function from(words: readonly ShellWord[], isInContainer: boolean, depth: number): RunCommand[] {
  const [first] = words
  return first === undefined ? [] : run({ words, offset: first.offset, isInContainer }, depth + 1)
}

/** Where the first word stands that is no option, no value of one and no assignment, past some words more. */
function firstPlain(words: readonly ShellWord[], start: number, withValue: RegExp, more: number): number {
  let at = start
  for (; at < words.length; at += 1) {
    const text = words[at]?.text ?? ''
    if (withValue.test(text)) at += 1
    else if (!text.startsWith('-') && !/^[A-Za-z_]\w*=/.test(text)) break
  }
  return at + more
}

/** What `bash -c '…'` runs. */
function scriptOf(words: readonly ShellWord[]): ShellWord | undefined {
  const option = words.findIndex(({ text }) => /^-[a-z]*c$/.test(text))
  return option < 0 ? undefined : words[option + 1]
}
