import { doMap } from '@/lib/check/judge/id-maps'
import type { NovaConfig } from '@/lib/check/nova/nova-config'
import { novaFact } from '@/lib/check/nova/nova-facts'
import { barePlace } from '@/lib/check/result/bare-place'
import type { Answer, Place } from '@/lib/check/result/result'

/** What a nova.conf answers, where every release that it may be for agrees. */
export function novaAnswers(nova: NovaConfig, points: readonly string[]): Answer[] {
  const placesOf = (option: string, holds: (text: string) => boolean): Place[] => {
    const seen = points.map((release) => nova.see(option, release))
    const set = seen.filter((each) => each.kind === 'value' && each.isSet && holds(each.text))
    const [first] = set
    return set.length === 0 || first?.kind !== 'value' ? [] : first.places.map(barePlace)
  }
  const any = (text: string) => text.trim() !== ''
  const answers: Answer[] = []
  const add = (question: string, option: string, places: readonly Place[]) => {
    if (places.length > 0) answers.push({ question, option, places })
  }
  if (points.every((release) => novaFact(nova, 'virt', release) === 'lxc')) {
    const isWell = (text: string) => doMap(text.split(','), 'well') === true
    const [uid, gid] = [placesOf('[libvirt] uid_maps', isWell), placesOf('[libvirt] gid_maps', isWell)]
    if (uid.length > 0 && gid.length > 0) add('id-mapping', 'mapped', [...uid, ...gid])
  }
  if (points.every((release) => novaFact(nova, 'driver', release) === 'libvirt')) {
    add('devices', 'shared-gpu', placesOf('[devices] enabled_mdev_types', any))
    add(
      'devices',
      'passthrough',
      placesOf('[pci] device_spec', (text) => any(text) && !text.includes('physical_network')),
    )
    add(
      'devices',
      'sriov-nic',
      placesOf('[pci] device_spec', (text) => text.includes('physical_network')),
    )
    add('live-migration', 'required', placesOf('[libvirt] live_migration_inbound_addr', any))
  }
  return answers
}
