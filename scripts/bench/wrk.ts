import { execFileSync } from 'node:child_process'

/** What `wrk` measured: answers in a second, bytes of them with their heads, and how long the slowest of a hundred took. */
type Load = Readonly<{ perSecond: number; mbPerSecond: number; p99Ms: number }>

/**
 * Ask for one address over and over.
 *
 * @param readers Connections that ask at once, each as soon as it has its answer.
 * @throws Error where any answer is another than the one expected, or `wrk` is not there.
 */
export function askedFor(url: string, readers: number, seconds: number): Load {
  const asked = ['-t', '1', '-c', String(readers), '-d', `${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url]
  return readWrk(execFileSync('wrk', asked, { encoding: 'utf8' }))
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, B: 1e-6, KB: 1024e-6, MB: 1.048576, GB: 1073.741824 }

/** Read what `wrk --latency` prints. @throws Error for answers that were no success, and for what it does not print. */
export function readWrk(text: string): Load {
  const fault = /^\s*(?:Non-2xx|Socket errors).*$/m.exec(text)?.[0]
  if (fault !== undefined) throw new Error(`not every answer was a success: ${fault.trim()}`)
  const number = (pattern: RegExp) => {
    const [, value = '', unit = ''] = pattern.exec(text) ?? []
    if (value === '') throw new Error(`wrk printed something else: ${text}`)
    return Number(value) * (unit === '' ? 1 : (UNITS[unit] ?? Number.NaN))
  }
  return {
    perSecond: number(/^Requests\/sec:\s+([\d.]+)/m),
    mbPerSecond: number(/^Transfer\/sec:\s+([\d.]+)([KMG]?B)/m),
    p99Ms: number(/^\s+99%\s+([\d.]+)(us|ms|s)/m),
  }
}
