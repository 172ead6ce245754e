import type { Domain } from '@/lib/check/domain/judge-domain'
import { elementsAt } from '@/lib/check/domain/path'
import { barePlace } from '@/lib/check/result/bare-place'
import type { Answer, Place } from '@/lib/check/result/result'
import type { XmlElement } from '@/lib/input/xml/read-xml'

/** What definitions of guests answer. */
export function domainAnswers(domains: readonly Domain[]): Answer[] {
  const places = (path: string, holds: (element: XmlElement, root: XmlElement) => boolean) =>
    domains.flatMap(({ file, root }) =>
      elementsAt(root, path)
        .filter((element) => holds(element, root))
        .map((element) => barePlace({ ...element, file })),
    )
  const is =
    (name: string, ...values: string[]) =>
    (element: XmlElement) =>
      values.includes(element.attributes.get(name) ?? '')
  const rows: readonly (readonly [string, string, Place[]])[] = [
    ['id-mapping', 'mapped', isMapped(domains) ? places('idmap', () => true) : []],
    ['devices', 'shared-gpu', places('devices/hostdev', is('type', 'mdev'))],
    ['devices', 'passthrough', places('devices/hostdev', (element) => !is('type', 'mdev')(element))],
    ['devices', 'sriov-nic', places('devices/interface', is('type', 'hostdev'))],
    ['memory-encryption', 'sev', places('launchSecurity', is('type', 'sev'))],
  ]
  return rows
    .filter(([, , found]) => found.length > 0)
    .map(([question, option, found]) => ({ question, option, places: found.slice(0, 50) }))
}

/** Whether every container has a map of both kinds of ids that does not lead to root. */
function isMapped(domains: readonly Domain[]): boolean {
  const containers = domains.filter(({ root }) => root.attributes.get('type') === 'lxc')
  const ids = ({ root }: Domain, kind: string) => elementsAt(root, `idmap/${kind}`).map((each) => each.attributes.get('target') ?? '0')
  const isWell = (domain: Domain) =>
    ['uid', 'gid'].every((kind) => ids(domain, kind).length > 0 && ids(domain, kind).every((id) => /^\d+$/.test(id) && Number(id) > 0))
  return containers.length > 0 && containers.every(isWell)
}
