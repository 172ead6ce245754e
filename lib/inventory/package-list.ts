import type { Problem } from '@/lib/input/problems/problem'
import { type Installed, type Inventory, LONGEST_WORD, MOST_PACKAGES } from '@/lib/inventory/installed'

const LONGEST_LINE = 4_000
const MOST_TOLD = 5

/** What a line is: a package, one of the lines that a listing has besides, or neither. */
type Line = Omit<Installed, 'line'> | 'skipped' | 'unread'

/**
 * Read what `pip freeze`, `dpkg -l` or `rpm -qa` print. Each line says by its form which of them it is.
 *
 * A line that is none of a package is told and passed over; a file in which no line is one is refused.
 */
export function readPackageList(text: string, file: string): Inventory {
  const packages: Installed[] = []
  const unread: number[] = []
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    const line = written.length > LONGEST_LINE ? 'unread' : readLine(written)
    if (line === 'unread') unread.push(at + 1)
    else if (line !== 'skipped') packages.push({ ...line, line: at + 1 })
    if (packages.length > MOST_PACKAGES)
      return refused(file, at + 1, 'file-too-large', `more than ${MOST_PACKAGES} packages`, 'split the file')
  }
  if (packages.length === 0)
    return refused(file, unread[0] ?? 1, 'no-packages', 'no line names a package', 'write what pip freeze, dpkg -l or rpm -qa print')
  return { kind: 'read', packages, warnings: told(unread, file) }
}

function told(unread: readonly number[], file: string): Problem[] {
  return unread.slice(0, MOST_TOLD).map((line, at) => {
    const more = at === MOST_TOLD - 1 && unread.length > MOST_TOLD ? `, nor ${unread.length - MOST_TOLD} further ones` : ''
    const what = `the line names no package with a version${more}`
    return { file, line, reason: 'unread-line', what, fix: 'write name==version, or take the line out', level: 'warning' }
  })
}

function readLine(written: string): Line {
  const line = written.trim()
  if (line === '' || line.startsWith('#')) return 'skipped'
  return readPip(line) ?? readDpkg(line) ?? readRpm(line) ?? 'unread'
}

/** `nova==29.0.1`, with a hash or marker behind; options, and what is installed from elsewhere, have no version. */
function readPip(line: string): Line | null {
  const [, name, version] = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*={2,3}\s*([\w.!+-]+)(?:\s*[;\\].*)?$/.exec(line) ?? []
  if (name !== undefined && version !== undefined) return isShort(name, version) ? { name, version, system: 'pypi', purl: null } : 'unread'
  return /^--(?:hash|index-url|extra-index-url|find-links)\b/.test(line) ? 'skipped' : null
}

/** `ii  nova-compute  2:27.1.0-0ubuntu1  all  OpenStack Compute`; only what is installed counts. */
function readDpkg(line: string): Line | null {
  if (/^(?:Desired=|\| Status=|\|\/ |\|{1,2}\/ |\+{3}-)/.test(line)) return 'skipped'
  const [, state = '', name, version] =
    /^([a-zA-Z]{2,3})\s+([a-z0-9][a-z0-9+.-]*(?::[a-z0-9]+)?)\s+(\d\S*)\s+[a-z0-9]+(?:\s|$)/.exec(line) ?? []
  if (name === undefined || version === undefined) return null
  if (state[1] !== 'i') return 'skipped'
  return isShort(name, version) ? { name: name.split(':')[0] ?? name, version, system: 'deb', purl: null } : 'unread'
}

/** `openstack-nova-compute-27.1.0-1.el9.noarch`, with an epoch before the version or not. */
function readRpm(line: string): Line | null {
  const [, name, version] = /^([A-Za-z][\w.+-]*?)-((?:\d+:)?\d[\w.+~^]*-[\w.+~^]+)$/.exec(line) ?? []
  if (name === undefined || version === undefined) return null
  return isShort(name, version) ? { name, version, system: 'rpm', purl: null } : 'unread'
}

const isShort = (name: string, version: string) => name.length <= LONGEST_WORD && version.length <= LONGEST_WORD

function refused(file: string, line: number, reason: string, what: string, fix: string): Inventory {
  return { kind: 'refused', problems: [{ file, line, reason, what, fix, level: 'error' }] }
}
