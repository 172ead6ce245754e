import { readVersion, type Version } from '@/lib/versions/version'

/** A version as a package has it, and the version of the project that is in it. */
type Decorated = Readonly<{
  /** The version of the project. */
  upstream: string
  value: Version
  /** What was taken off, in words; null where nothing was. */
  removed: string | null
  /** Whose packages are counted like this; their maintainers may have added fixes of later versions. */
  distribution: Distribution | null
  /** It was made after `upstream`, and before the next version. */
  isLater: boolean
}>

export type Distribution = 'Debian' | 'Ubuntu' | 'RPM' | 'other'

type Taken = Readonly<{ text: string; removed: readonly string[]; distribution: Distribution | null; isLater: boolean }>

const LONGEST = 200
const ARCHITECTURE = /\.(?:noarch|x86_64|aarch64|ppc64le|s390x|i[3-6]86|src)$/
/** PEP 440 also takes a dash before what precedes or follows a release. */
const PYTHON = /^(?:post|rev|r|alpha|beta|rc|pre|preview|dev|a|b|c)[._-]?\d*$/i
const RPM = /\.(?:el|fc|oe|lp|suse|amzn|mga|cm|az[lr])\d|\.(?:el|noarch|x86_64|aarch64)\b|^lp\d/

/**
 * Read a version as PEP 440, Debian or RPM decorate it: `1!15.0.0`, `29.0.0.post1`, `27.1.1+g1234`, `2:27.1.0-0ubuntu1~cloud0`,
 * `openstack-nova-27.1.0-1.el9`, `27.0.0~rc1`.
 *
 * @returns null where no version is in it.
 */
export function readDecorated(text: string): Decorated | null {
  const written = text.trim()
  const plain = readVersion(written)
  if (plain !== null) return { upstream: written, value: plain, removed: null, distribution: null, isLater: false }
  if (written.length > LONGEST) return null
  const taken = withoutSuffix(withoutRevision(withoutEpoch({ text: written, removed: [], distribution: null, isLater: false })))
  const value = readVersion(taken.text)
  if (value === null) return null
  return {
    upstream: taken.text,
    value,
    removed: taken.removed.length === 0 ? null : taken.removed.join(' and '),
    distribution: taken.distribution,
    isLater: taken.isLater,
  }
}

/** PEP 440 `1!`, Debian and RPM `2:`, which RPM may have behind the name: `openstack-nova-1:27.1.0-1.el9`. */
function withoutEpoch(taken: Taken): Taken {
  const python = /^(\d{1,9}!)(.+)$/.exec(taken.text)
  if (python?.[2] !== undefined) return add(taken, python[2], `the epoch ${python[1]}`)
  const named = /^([A-Za-z][\w.+-]*?)-((?:\d{1,9}:)?\d[^-\s]*-[^-\s]+)$/.exec(taken.text)
  const inner = named?.[2] === undefined ? taken : { ...add(taken, named[2], `the name ${named[1]}`), distribution: 'RPM' as const }
  const packaged = /^(\d{1,9}:)(.+)$/.exec(inner.text)
  if (packaged?.[2] === undefined) return inner
  return { ...add(inner, packaged[2], `the epoch ${packaged[1]}`), distribution: inner.distribution ?? 'other' }
}

function withoutRevision(taken: Taken): Taken {
  const text = taken.text.replace(ARCHITECTURE, '')
  const [, version, revision] = /^(\d[^-\s]*)-([\w.+~^]+)$/.exec(text) ?? []
  if (version === undefined || revision === undefined || PYTHON.test(revision)) return taken
  const isRpm = taken.distribution === 'RPM' || RPM.test(taken.text)
  const words = isRpm ? `the release ${revision} of the package` : `the revision ${revision} of the package`
  return { ...add(taken, version, words), distribution: isRpm ? 'RPM' : /ubuntu|~cloud/.test(revision) ? 'Ubuntu' : debianOr(revision) }
}

const debianOr = (revision: string): Distribution => (/deb\d|^\d+(?:\.\d+)*(?:\+b\d+|~bpo.*)?$/.test(revision) ? 'Debian' : 'other')

/** What stands behind the numbers: `~rc1` and `rc1.dev5` come before them, `.post1`, `+g1234`, `+dfsg`, `^git` behind. */
function withoutSuffix(taken: Taken): Taken {
  const really = /^[^+]+\+really(\d[\w.]*)/.exec(taken.text)
  if (really?.[1] !== undefined) return add(taken, really[1], 'what stands before "really"')
  const early = /^(\d+(?:\.\d+)*)(?:\.0)?[~._-]?(a|alpha|b|beta|c|rc|pre|preview|dev)[._-]?(\d*)(?:\.dev\d+)?([+^~].*)?$/i.exec(taken.text)
  if (early !== null) {
    const [, numbers = '', kind = '', count = ''] = early
    const short = /^a/i.test(kind) ? 'a' : /^b/i.test(kind) ? 'b' : /^dev/i.test(kind) ? 'dev' : 'rc'
    return { ...taken, text: `${numbers.replace(/^(\d+\.\d+\.\d+)\.0$/, '$1')}.0${short}${count || '0'}` }
  }
  const snapshot = /^(\d+(?:\.\d+)*)(~.+)$/.exec(taken.text)
  if (snapshot?.[1] !== undefined) return { ...add(taken, `${snapshot[1]}.0dev0`, ''), removed: [...taken.removed, snapshot[2] ?? ''] }
  const later = /^(\d+(?:\.\d+)*)([._-]?(?:post|rev|r)[._-]?\d*(?:\.dev\d+)?|-\d+)?([+^].*)?$/i.exec(taken.text)
  const [, numbers, post, local] = later ?? []
  if (numbers === undefined || (post === undefined && local === undefined)) return taken
  const isRepacked = post === undefined && /^\+(?:dfsg|ds|repack)[\d.]*$/.test(local ?? '')
  return { ...add(taken, numbers, `${post ?? ''}${local ?? ''}`), isLater: !isRepacked }
}

const add = (taken: Taken, text: string, removed: string): Taken => ({ ...taken, text, removed: [...taken.removed, removed] })

const TRACKERS: Readonly<Record<Distribution, (cve: string | null, product: string) => string | null>> = {
  Debian: (cve, product) => `https://security-tracker.debian.org/tracker/${cve ?? `source-package/${encodeURIComponent(product)}`}`,
  Ubuntu: (cve, product) => `https://ubuntu.com/security/${cve ?? `cves?package=${encodeURIComponent(product)}`}`,
  RPM: (cve) => (cve === null ? null : `https://access.redhat.com/security/cve/${cve}`),
  other: () => null,
}

/** Where a distribution says whether its package has the fix; null where that is not known. */
export function trackerOf(distribution: Distribution, cve: string | null, product: string): string | null {
  return TRACKERS[distribution](cve, product)
}
