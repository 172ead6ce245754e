import type { Advisory, Origin } from '@/lib/advisory/advisory'

/** What says where the bytes of one advisory came from, down to the byte: it changes with every edit of the text. */
const EXACT = ['path', 'revision', 'sha256'] as const satisfies readonly (keyof Origin)[]

/**
 * An advisory as lists and indexes may use it, so that an edit of its text leaves them as they are.
 *
 * @returns A copy whose origin refuses to say path, revision and digest.
 */
export function listed(advisory: Advisory): Advisory {
  const { source, license } = advisory.origin
  return { ...advisory, origin: Object.assign(Object.create(REFUSING) as Origin, { source, license }) } // as: refuses to say the rest
}

/** What of an advisory can change a list, as text. */
export function listedText({ origin: { source, license }, ...facts }: Advisory): string {
  return JSON.stringify([source, license, facts])
}

/** What copies inherit: one for all of them, since there are thousands. */
const REFUSING: object = Object.defineProperties(
  {},
  Object.fromEntries(
    EXACT.map((key) => [
      key,
      {
        get: (): never => {
          throw new TypeError(
            `origin.${key} is for the page of an advisory and its data; a list that showed it would change with every edit`,
          )
        },
      },
    ]),
  ),
)
