import { toPolicy } from './csp'

/**
 * A header for the paths that match. `*` stands for any characters. Where `unless` is given, the paths that match one of
 * its patterns do without.
 */
export type HeaderRule = Readonly<{ name: string; value: string; paths: string; unless?: readonly string[] }>

/**
 * What a page abides by whoever wrote its head, which says the same and the hash of its style besides; both hold. A header cannot say
 * that hash, for it is sent with all pages alike: so of styles it says nothing, and of all else what the head says.
 */
type Whose = "'self'" | "'none'"
const policyWith = (scripts: Whose, connects: Whose = scripts, workers: Whose = connects) =>
  toPolicy({
    'script-src': [scripts],
    'connect-src': [connects],
    'worker-src': [workers],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'media-src': ["'none'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  })

/** For pages on which nothing runs, and for all files that are no page. */
export const READING_HEADER = policyWith("'none'")
/** For tools. */
export const TOOL_HEADER = policyWith("'self'")
/** For scripts: a worker has the policy of its own file, and may load its parts and ask nobody for anything. */
const SCRIPT_HEADER = policyWith("'self'", "'none'")

const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] // `clipboard-write` stays: a result can be copied

/** Folders of data for programs, which may be read from any origin. */
export const DATA = ['/api/*', '/raw/*', '/osv/*', '/feeds/*', '/openvex/*', '/.well-known/*'] as const
const HASHED = '/assets/*'
/** Of files that only tools load. */
export const SCRIPTS: HeaderRule = { paths: HASHED, name: 'Content-Security-Policy', value: SCRIPT_HEADER }
export const SPECULATION_RULES_PATH = '/speculation-rules.json'

/** Who has which policy. */
export function policyRules(tools: readonly string[]): HeaderRule[] {
  const paths = tools.flatMap((path) => [path, `${path}index.html`])
  return [
    { paths: '/*', unless: [...paths, HASHED], name: 'Content-Security-Policy', value: READING_HEADER },
    SCRIPTS,
    ...paths.map((path) => ({ paths: path, name: 'Content-Security-Policy', value: TOOL_HEADER })),
  ]
}

/**
 * Every other header of the site, in the one place that all hosts are told from. Paths are those of the portal.
 *
 * @param base Where the portal lies on its host: `/security`, or nothing.
 */
export const headerRules = (base: string): HeaderRule[] =>
  RULES.map((rule) => (rule.name === 'Speculation-Rules' ? { ...rule, value: `"${base}${SPECULATION_RULES_PATH}"` } : rule))

const RULES: readonly HeaderRule[] = [
  { paths: '/*', name: 'X-Content-Type-Options', value: 'nosniff' },
  { paths: '/*', name: 'Referrer-Policy', value: 'no-referrer' },
  { paths: '/*', name: 'Permissions-Policy', value: UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
  { paths: '/*', name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { paths: '/*', name: 'Speculation-Rules', value: `"${SPECULATION_RULES_PATH}"` },
  { paths: '/*', unless: DATA, name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { paths: '/*', unless: [HASHED], name: 'Cache-Control', value: 'no-cache' },
  { paths: HASHED, name: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
  ...DATA.flatMap((paths) => [
    { paths, name: 'Access-Control-Allow-Origin', value: '*' },
    { paths, name: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  ]),
  { paths: SPECULATION_RULES_PATH, name: 'Content-Type', value: 'application/speculationrules+json' },
  { paths: '/feeds/json/*', name: 'Content-Type', value: 'application/feed+json' },
  { paths: '/feeds/atom/*', name: 'Content-Type', value: 'application/atom+xml' },
  { paths: '/.well-known/security.txt', name: 'Content-Type', value: 'text/plain; charset=utf-8' },
  // Originals come as they are, hostile ones too: shown as text, and nothing in them runs or loads.
  { paths: '/raw/*', name: 'Content-Type', value: 'text/plain; charset=utf-8' },
  { paths: '/raw/*', name: 'Content-Security-Policy', value: "default-src 'none'; sandbox" },
]

/** A pattern as a regular expression over whole paths. */
export const patternOf = (paths: string): RegExp =>
  new RegExp(`^${paths.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's')
