import { firstReleasedAtOrAbove, isReleased, versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import type { Piece } from '@/lib/lint/piece'
import { sentencesOf } from '@/lib/lint/sentences'

/** A version of three parts that no bound stands before: `<31.2.1` and `before 31.2.1` say where a range ends, not what to install. */
const VERSION = /(?<![\d.<>=/\w-])(\d{1,2}\.\d+\.\d+)(?![\d.\w-]*\/|\.\d)/g
const BOUND =
  /(?:[<≤]=?|\b(?:before|below|under|prior to|until|excluding|not including,?|up to and including|up to|than|upper bound(?: of)?|bounds?)) ?`?$/i
/** The versions of a list before the last one: what is said before the first holds for all. */
const LIST = /(?:\d+\.\d+\.\d+(?:,| and| or|, and) )+$/
/** How far back a sentence is read for what a version is one of. */
const WIDTH = 2000
/** What else has versions: a number behind one of these is not one of Nova's. */
const OTHERS =
  /\b(?:libvirt|QEMU|Linux|kernels?|stable(?=\W*$)|LXC|LXD|Incus|Kata(?: Containers)?|Firecracker|gVisor|Xen|runc|containerd|Docker|ESXi|vSphere|vCenter|VMware|Windows|Open vSwitch|OVN|Ceph|MySQL|MariaDB|PostgreSQL|RabbitMQ|memcached|Kubernetes|oslo\.\w+|Python|microversion|API(?=\W*$)|OpenSSL|microcode|systemd|glibc|crun|CRI-O|Podman|version)\b(?! driver)/gi
const SERVICES =
  /\b(nova|cinder|glance|keystone|neutron|ironic|swift|horizon|heat|octavia|designate|manila|barbican|zun|magnum|cyborg|trove|masakari|kolla-ansible)\b/gi

/** Versions of OpenStack in a sentence that were never released: nobody can install them. */
export function releasedVersions(piece: Piece, { releases }: LintFacts): Mistake[] {
  const isOfIronic = /\bironic\b/i.test(piece.text)
  return sentencesOf(piece).flatMap(({ text, line }) =>
    [...text.matchAll(VERSION)].flatMap(({ index, 1: version = '' }) => {
      const before = text.slice(Math.max(0, index - WIDTH), index)
      if (
        BOUND.test(
          before
            .replace(LIST, '')
            .trimEnd()
            .replace(/[`"(]+$/, ''),
        ) ||
        isOfOthers(before)
      )
        return []
      const products = productsBefore(before)
      const newest = versionsOf(releases, 'nova').at(-1)?.version ?? ''
      if (products.length === 0 && (isOfIronic || Number(version.split('.')[0]) < 12 || compareReleases(version, newest) > 0)) return []
      const asked = products.length > 0 ? products : ['nova']
      if (asked.some((product) => isReleased(releases, product, version))) return []
      const [product = 'nova'] = asked
      const next = firstReleasedAtOrAbove(releases, product, version)
      return [
        {
          line,
          reason: 'never-released',
          what: `${product} ${version} was never released`,
          fix:
            next === null
              ? 'name a version that was, or say that none holds it'
              : `did you mean ${next.version}, the first that was released after it?`,
        },
      ]
    }),
  )
}

/** Whether the last thing named before a version is no service of OpenStack. */
function isOfOthers(before: string): boolean {
  const other = [...before.matchAll(OTHERS)].at(-1)?.index ?? -1
  const service = [...before.matchAll(SERVICES)].at(-1)?.index ?? -1
  return other > service
}

/** The services named before a version in its sentence; the last one, or all of a list. */
function productsBefore(before: string): string[] {
  const last = [...before.matchAll(SERVICES)].at(-1)?.[1]
  return last === undefined ? [] : [last.toLowerCase()]
}
