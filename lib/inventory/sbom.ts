import { type Fields, isFields, listIn, WrongField, wordIn } from '@/lib/input/json/fields'
import { type Installed, type Inventory, LONGEST_WORD, MOST_PACKAGES } from '@/lib/inventory/installed'

const CYCLONEDX = ['1.4', '1.5', '1.6', '1.7']
const LONGEST_PURL = 2_000

/**
 * Read the packages of an SBOM: CycloneDX 1.4 to 1.7, SPDX 2.3 or 3.0, as JSON. What names no version cannot be asked about and is left
 * out; fields that are not needed are not looked at.
 */
export function readSbom(text: string, file: string): Inventory {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused(file, lineIn(text, error), 'json-syntax', `it is not JSON: ${messageOf(error)}`, 'write the SBOM as JSON')
  }
  if (!isFields(json)) return refused(file, 1, 'not-a-mapping', 'the top level is not an object', 'write an SBOM of CycloneDX or SPDX')
  const { bomFormat, spdxVersion, specVersion, '@graph': graph } = json
  try {
    if (bomFormat === 'CycloneDX') return readCycloneDx(json, String(specVersion), file)
    if (typeof spdxVersion === 'string') return readSpdx2(json, spdxVersion, file)
    if (Array.isArray(graph)) return readSpdx3(graph, file)
  } catch (error) {
    if (!(error instanceof WrongField)) throw error
    return refused(file, null, 'schema', error.message, 'write the field as its standard says')
  }
  const fix = 'write CycloneDX 1.4 to 1.7 or SPDX 2.3 or 3.0'
  return refused(file, null, 'unknown-sbom', 'it has neither bomFormat, spdxVersion nor @graph', fix)
}

/** Components lie in components, as deep as somebody cares to write: no function calls itself for them. */
function readCycloneDx(json: Fields, version: string, file: string): Inventory {
  if (!CYCLONEDX.includes(version))
    return refused(file, null, 'unknown-sbom', `CycloneDX ${version.slice(0, 20)} is not read`, `write one of ${CYCLONEDX.join(', ')}`)
  const packages: Installed[] = []
  const open = [...listIn(json, 'components')].reverse()
  while (open.length > 0) {
    const component = open.pop()
    if (!isFields(component)) throw new WrongField('components: one of them is not an object')
    add(packages, wordIn(component, 'name'), wordIn(component, 'version'), wordIn(component, 'purl', LONGEST_PURL))
    const inner = listIn(component, 'components')
    if (packages.length + open.length + inner.length > MOST_PACKAGES) return tooMany(file)
    for (const each of inner.toReversed()) open.push(each)
  }
  return read(packages, file)
}

function readSpdx2(json: Fields, version: string, file: string): Inventory {
  if (!/^SPDX-2\.[23]$/.test(version))
    return refused(file, null, 'unknown-sbom', `${version.slice(0, 20)} is not read`, 'write SPDX 2.3 or 3.0')
  const written = listIn(json, 'packages')
  if (written.length > MOST_PACKAGES) return tooMany(file)
  const packages: Installed[] = []
  for (const each of written) {
    if (!isFields(each)) throw new WrongField('packages: one of them is not an object')
    const references = listIn(each, 'externalRefs').filter(isFields)
    const purl = references.find(({ referenceType }) => referenceType === 'purl')
    add(packages, wordIn(each, 'name'), wordIn(each, 'versionInfo'), purl && wordIn(purl, 'referenceLocator', LONGEST_PURL))
  }
  return read(packages, file)
}

function readSpdx3(graph: readonly unknown[], file: string): Inventory {
  if (graph.length > MOST_PACKAGES) return tooMany(file)
  const packages: Installed[] = []
  for (const each of graph)
    if (isFields(each) && each.type === 'software_Package')
      add(packages, wordIn(each, 'name'), wordIn(each, 'software_packageVersion'), wordIn(each, 'software_packageUrl', LONGEST_PURL))
  return read(packages, file)
}

function add(packages: Installed[], name: string | undefined, version: string | undefined, purl: string | undefined): void {
  if (name === undefined || version === undefined || name === '' || version === '') return
  const type = /^pkg:([a-z0-9.+-]+)\//i.exec(purl ?? '')?.[1]?.toLowerCase()
  const system = type === 'pypi' || type === 'deb' || type === 'rpm' ? type : 'other'
  packages.push({ name, version, system, purl: purl ?? null, line: null })
}

function read(packages: readonly Installed[], file: string): Inventory {
  if (packages.length > 0) return { kind: 'read', packages, warnings: [] }
  return refused(file, null, 'no-packages', 'no component has a name and a version', 'make the SBOM with versions')
}

const tooMany = (file: string) => refused(file, null, 'file-too-large', `it has more than ${MOST_PACKAGES} components`, 'split it')
const messageOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, LONGEST_WORD) : String(error))

function lineIn(text: string, error: unknown): number {
  const position = Number(/position (\d+)/.exec(messageOf(error))?.[1] ?? text.length)
  return text.slice(0, position).split('\n').length
}

function refused(file: string, line: number | null, reason: string, what: string, fix: string): Inventory {
  return { kind: 'refused', problems: [{ file, line, reason, what, fix, level: 'error' }] }
}
