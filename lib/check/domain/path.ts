import { NONE, type Seen } from '@/lib/check/judge/seen'
import type { XmlElement } from '@/lib/input/xml/read-xml'

/** Prefixes as libvirt's documentation writes them. */
const NAMESPACES: Readonly<Record<string, string>> = {
  qemu: 'http://libvirt.org/schemas/domain/qemu/1.0',
  lxc: 'http://libvirt.org/schemas/domain/lxc/1.0',
  xen: 'http://libvirt.org/schemas/domain/xen/1.0',
}
/** Nova has several addresses, one for each major version of its metadata. */
const NOVA = /^http:\/\/openstack\.org\/xmlns\/libvirt\/nova\//

/**
 * Elements by a path such as `devices/hostdev`, `lxc:namespace/*` or `sysinfo/system/entry[name=serial]`: names of elements, `*` for any,
 * and a filter by one attribute.
 */
export function elementsAt(from: XmlElement, path: string): readonly XmlElement[] {
  return path
    .split('/')
    .filter((step) => step !== '')
    .reduce<readonly XmlElement[]>((found, step) => found.flatMap(({ children }) => children.filter(matcherOf(step))), [from])
}

function matcherOf(step: string): (element: XmlElement) => boolean {
  const [, prefix, name = '', attribute, value] = /^(?:([a-z]+):)?([\w-]+|\*)(?:\[(\w+)=([\w.:-]+)\])?$/.exec(step) ?? []
  if (name === '') throw new Error(`"${step}" is no step of a path: write name, prefix:name or name[attribute=value]`)
  return (element) =>
    (name === '*' || element.local === name) &&
    (name === '*' || isIn(element.uri, prefix)) &&
    (attribute === undefined || element.attributes.get(attribute) === value)
}

function isIn(uri: string, prefix: string | undefined): boolean {
  if (prefix === undefined) return uri === ''
  return prefix === 'nova' ? NOVA.test(uri) : uri === NAMESPACES[prefix]
}

/** The value at a path with an attribute, `source@dir`, or of the text of an element; of several elements, all values. */
export function seenAt(from: XmlElement, written: string): Seen {
  const [path = '', attribute] = written.split('@')
  const elements = path === '' ? [from] : elementsAt(from, path)
  const values = elements.flatMap((element) =>
    attribute === undefined ? [element.text.trim()] : (element.attributes.get(attribute) ?? []),
  )
  const [first] = values
  if (first === undefined) return NONE
  return { kind: 'value', text: first, items: values, isSet: true, places: [] }
}

/** A path without its filters, from the domain on, as findings name it. */
export const shownPath = (path: string): string => `domain/${path.replace(/\[[^\]]*\]/g, '').replace(/\/\*$/, '')}`
