/** Where on its host the portal lies: `/security`, or nothing for the host as a whole. The bundler puts it here: see `lib/build/code/`. */
const BASE: string = process.env.PORTAL_BASE_PATH ?? ''

/**
 * The path on the host of a path of the portal: `/security/api/v1/concern.json` for `/api/v1/concern.json`. Links in pages need none of it:
 * the build puts where the portal lies before each.
 */
export const onHost = (path: string): string => BASE + path
