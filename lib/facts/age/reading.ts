import { daysBetween } from '@/lib/facts/age/day'

/** What a source was when it was read: fixed for ever, free to change, or true of the past only. */
export type Stands = 'pinned' | 'living' | 'historical'

/** The reading of a source: the day, and what may have happened to it since; `living` where nobody says. */
export type Reading = Readonly<{ asOf: string; stands?: Stands | undefined }>

/** A living source that was read more days ago than these is to be read again. */
export const OLD_AFTER_DAYS = 180

/**
 * Whether a source was read so long ago that readers should know.
 *
 * Only a living source ages. A pinned address names one revision and says the same for ever, and a historical source is cited for what
 * it once said: reading either again would change nothing. That the world moved on meanwhile is the matter of a living source.
 *
 * @param today The day of the build.
 * @param after Days; on the last of them the source is not old yet.
 */
export function isOld({ asOf, stands = 'living' }: Reading, today: string, after = OLD_AFTER_DAYS): boolean {
  return stands === 'living' && daysBetween(asOf, today) > after
}

/** How several addresses stand together: what rests on all of them ages where one of them may change. */
export function standsOfAll(urls: readonly string[]): Stands {
  return urls.some((url) => standsOf(url) === 'living') ? 'living' : 'pinned'
}

/** Whether an address names one revision, as addresses of commits and tags do, or a page that may change. */
export function standsOf(url: string): Stands {
  return /\/(commit|tag)\/|\/(blob|raw|tree)\/[0-9a-f]{7,40}\//.test(url) ? 'pinned' : 'living'
}
