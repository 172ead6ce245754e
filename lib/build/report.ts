/** Tells on standard output what a build does: one line a step, and on a terminal how far it is. */
export type Report = Readonly<{
  /**
   * Do one step and say so when it is done.
   *
   * @param tell What came of it, in a few words with counts.
   */
  step: <T>(name: string, work: (progress: Progress) => T | Promise<T>, tell: (value: T) => string) => Promise<T>
  /** Say something that somebody should mend, on standard error. */
  say: (line: string) => void
  /** All that was said so. */
  said: () => readonly string[]
}>

/** Say how much of a step is done. */
export type Progress = (done: number, of: number) => void

type Stream = Readonly<{ isTTY?: boolean; write: (text: string) => unknown }>

const NAME_WIDTH = 9
const EVERY_MS = 100

/** @param now Milliseconds; for tests. */
export function openReport(stream: Stream = process.stdout, now: () => number = () => performance.now()): Report {
  const clear = stream.isTTY ? '\r\u001b[K' : ''
  const said: string[] = []
  return {
    say(line) {
      said.push(line)
      console.error(line)
    },
    said: () => said,
    async step(name, work, tell) {
      const began = now()
      let shown = 0
      const progress: Progress = (done, of) => {
        if (!stream.isTTY || now() - shown < EVERY_MS) return
        shown = now()
        stream.write(`${clear}${name.padEnd(NAME_WIDTH)} ${done} of ${of}`)
      }
      if (stream.isTTY) stream.write(`${clear}${name.padEnd(NAME_WIDTH)} …`)
      try {
        const value = await work(progress)
        stream.write(`${clear}${name.padEnd(NAME_WIDTH)} ${tell(value)} (${secondsOf(now() - began)})\n`)
        return value
      } catch (error) {
        stream.write(clear)
        throw error
      }
    },
  }
}

const secondsOf = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`
