/** Seconds since 1970 that stand for the time of the build: https://reproducible-builds.org/specs/source-date-epoch/ */
const EPOCH = 'SOURCE_DATE_EPOCH'

/**
 * The day of the build, `YYYY-MM-DD` in UTC: that of `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated to the byte,
 * else that of the clock.
 *
 * @throws RangeError for a `SOURCE_DATE_EPOCH` that is not a number of seconds.
 */
export function buildDay(env: Readonly<Record<string, string | undefined>>, now: () => Date = () => new Date()): string {
  const seconds = env[EPOCH]
  if (seconds === undefined || seconds === '') return now().toISOString().slice(0, 10)
  if (!/^\d{1,11}$/.test(seconds))
    throw new RangeError(`${EPOCH} is ${JSON.stringify(seconds)}; write whole seconds since 1970, such as $(git log -1 --format=%ct)`)
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}

/** The environment that hands a day on to other processes of the same build: those that start after midnight have the same day. */
export function withBuildDay(day: string): Readonly<Record<string, string>> {
  return { [EPOCH]: String(Date.parse(`${day}T00:00:00Z`) / 1000) }
}
