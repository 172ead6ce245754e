import { candidateOf, type NovaDriver, novaDriver } from '@/lib/check/nova/drivers'
import { entriesNamed } from '@/lib/check/nova/effective'
import { type NovaConfig, splitOption } from '@/lib/check/nova/nova-config'
import type { Place, Told } from '@/lib/check/result/result'

/** Options of which one stands in every nova.conf that a service could run with. */
const WHOLE = [
  '[DEFAULT] transport_url',
  '[oslo_messaging_rabbit] rabbit_host',
  '[oslo_messaging_rabbit] rabbit_hosts',
  '[DEFAULT] rpc_backend',
  '[DEFAULT] rabbit_host',
  '[keystone_authtoken] auth_url',
  '[keystone_authtoken] username',
  '[database] connection',
  '[DEFAULT] sql_connection',
  '[DEFAULT] glance_api_servers',
] as const

const NEUTRON = ['[neutron] auth_url', '[neutron] url', '[neutron] admin_auth_url', '[neutron] endpoint_override'] as const

/**
 * What is known of a configuration in a release: `driver`, `virt` (only what a line says, or `none` where another driver runs), `whole`
 * (whether it may be all that the service reads) and `network`. Null: no line tells.
 */
export function novaFact(config: NovaConfig, name: string, release: string): string | null {
  switch (name) {
    case 'driver':
      return driverIn(config, release)
    case 'virt':
      return virtIn(config, release)
    case 'whole':
      return WHOLE.some((option) => isWritten(option, config)) ? 'yes' : 'no'
    case 'network':
      return networkIn(config, release)
    default:
      throw new Error(`"${name}" is no fact about nova.conf: use driver, virt, whole or network`)
  }
}

/** In whatever release: a part of a file does not become the whole of it in another one. */
function isWritten(option: string, { index }: NovaConfig): boolean {
  const { section, name } = splitOption(option)
  return entriesNamed(index, section, name).length > 0
}

function driverIn(config: NovaConfig, release: string): NovaDriver | null {
  const seen = config.see('[DEFAULT] compute_driver', release)
  if (seen.isSet) return seen.kind === 'value' ? novaDriver(seen.text) : null
  const old = config.see('[DEFAULT] connection_type', release)
  if (old.isSet) return old.kind === 'value' && old.text === 'libvirt' ? 'libvirt' : null
  return config.see('[libvirt] virt_type', release).isSet ? 'libvirt' : null
}

function virtIn(config: NovaConfig, release: string): string | null {
  const driver = driverIn(config, release)
  if (driver !== null && driver !== 'libvirt') return 'none'
  const seen = config.see('[libvirt] virt_type', release)
  return seen.isSet && seen.kind === 'value' ? seen.text.trim() : null
}

/** `neutron` wherever a line says so, `nova-network` where one switches Neutron off. */
function networkIn(config: NovaConfig, release: string): string | null {
  const use = config.see('[DEFAULT] use_neutron', release)
  if (use.isSet && use.kind === 'value') return /^(?:true|1|on|yes)$/i.test(use.text.trim()) ? 'neutron' : 'nova-network'
  const names = ['[DEFAULT] network_api_class', '[DEFAULT] security_group_api'].map((option) => config.see(option, release))
  if (names.some((seen) => seen.kind === 'value' && /neutron|quantum/i.test(seen.text))) return 'neutron'
  if (NEUTRON.some((option) => config.see(option, release).isSet)) return 'neutron'
  const manager = config.see('[DEFAULT] network_manager', release)
  return manager.isSet ? 'nova-network' : null
}

/** What runs here, where lines of the files say so in every release that they may be for. */
export function novaCurrent(config: NovaConfig, points: readonly string[]): Told | null {
  const told = points.flatMap((release) => {
    const places = ['[DEFAULT] compute_driver', '[libvirt] virt_type', '[DEFAULT] connection_type'].flatMap((option) =>
      placesOf(config, option, release),
    )
    if (places.length === 0) return []
    return [{ value: candidateOf(driverIn(config, release), virtIn(config, release)), places }]
  })
  const [first] = told
  if (first === undefined || first.value === null || told.some(({ value }) => value !== first.value)) return null
  return { value: first.value, places: first.places }
}

function placesOf(config: NovaConfig, option: string, release: string): Place[] {
  const seen = config.see(option, release)
  return seen.kind === 'value' && seen.isSet ? seen.places.map(({ file, line, column }) => ({ file, line, column })) : []
}
