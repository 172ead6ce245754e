import { z } from 'zod'
import type { Problem } from '@/lib/input/problems/problem'
import { type Installed, type Inventory, LONGEST_WORD, MOST_PACKAGES } from '@/lib/inventory/installed'

const Word = z.string().max(LONGEST_WORD)
const CYCLONEDX = ['1.4', '1.5', '1.6', '1.7']

type Nested = Readonly<{ name?: string | undefined; version?: string | undefined; purl?: string | undefined; components?: unknown }>
const Component: z.ZodType<Nested> = z.object({
  name: Word.optional(),
  version: Word.optional(),
  purl: z.string().max(2_000).optional(),
  components: z.array(z.unknown()).optional(),
})
const CycloneDx = z.object({ specVersion: Word, components: z.array(z.unknown()).default([]) })

const ExternalRef = z.object({ referenceType: z.string().optional(), referenceLocator: z.string().optional() })
const Spdx2 = z.object({
  packages: z
    .array(z.object({ name: Word, versionInfo: Word.optional(), externalRefs: z.array(ExternalRef).default([]) }))
    .max(MOST_PACKAGES)
    .default([]),
})
const Spdx3Element = z.object({
  name: Word.optional(),
  software_packageVersion: Word.optional(),
  software_packageUrl: z.string().max(2_000).optional(),
})

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
  const form = z.looseObject({}).safeParse(json)
  if (!form.success) return refused(file, 1, 'not-a-mapping', 'the top level is not an object', 'write an SBOM of CycloneDX or SPDX')
  const { bomFormat, spdxVersion, specVersion } = form.data
  try {
    if (bomFormat === 'CycloneDX') return readCycloneDx(form.data, String(specVersion), file)
    if (typeof spdxVersion === 'string') return readSpdx2(form.data, spdxVersion, file)
    if (Array.isArray(form.data['@graph'])) return readSpdx3(form.data['@graph'], file)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const [issue] = error.issues
    return refused(file, null, 'schema', `${issue?.path.map(String).join('.')}: ${issue?.message}`, 'write the field as its standard says')
  }
  return refused(
    file,
    null,
    'unknown-sbom',
    'it has neither bomFormat, spdxVersion nor @graph',
    'write CycloneDX 1.4 to 1.7 or SPDX 2.3 or 3.0',
  )
}

function readCycloneDx(json: unknown, version: string, file: string): Inventory {
  if (!CYCLONEDX.includes(version))
    return refused(file, null, 'unknown-sbom', `CycloneDX ${version.slice(0, 20)} is not read`, `write one of ${CYCLONEDX.join(', ')}`)
  const { components } = CycloneDx.parse(json)
  const packages: Installed[] = []
  const open = [...components]
  while (open.length > 0) {
    const { name, version: found, purl, components: inner } = Component.parse(open.pop())
    if (name !== undefined && found !== undefined) packages.push(installed(name, found, purl))
    if (packages.length + open.length > MOST_PACKAGES) return tooMany(file)
    for (const each of Array.isArray(inner) ? inner : []) open.push(each)
  }
  return read(packages.toReversed(), file)
}

function readSpdx2(json: unknown, version: string, file: string): Inventory {
  if (!/^SPDX-2\.[23]$/.test(version))
    return refused(file, null, 'unknown-sbom', `${version.slice(0, 20)} is not read`, 'write SPDX 2.3 or 3.0')
  const { packages } = Spdx2.parse(json)
  const found = packages.flatMap(({ name, versionInfo, externalRefs }) => {
    const purl = externalRefs.find(({ referenceType }) => referenceType === 'purl')?.referenceLocator
    return versionInfo === undefined ? [] : [installed(name, versionInfo, purl)]
  })
  return read(found, file)
}

function readSpdx3(graph: readonly unknown[], file: string): Inventory {
  if (graph.length > MOST_PACKAGES) return tooMany(file)
  const found = graph.flatMap((element) => {
    const { type } = z.looseObject({ type: z.unknown() }).catch({ type: null }).parse(element)
    if (type !== 'software_Package') return []
    const { name, software_packageVersion: version, software_packageUrl: purl } = Spdx3Element.parse(element)
    return name === undefined || version === undefined ? [] : [installed(name, version, purl)]
  })
  return read(found, file)
}

function installed(name: string, version: string, purl: string | undefined): Installed {
  const type = /^pkg:([a-z0-9.+-]+)\//i.exec(purl ?? '')?.[1]?.toLowerCase()
  return { name, version, system: type === 'pypi' || type === 'deb' || type === 'rpm' ? type : 'other', purl: purl ?? null, line: null }
}

function read(packages: readonly Installed[], file: string): Inventory {
  if (packages.length > 0) return { kind: 'read', packages, warnings: [] }
  return refused(file, null, 'no-packages', 'no component has a name and a version', 'make the SBOM with versions')
}

const tooMany = (file: string) => refused(file, null, 'file-too-large', `it has more than ${MOST_PACKAGES} components`, 'split it')
const messageOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 200) : String(error))

function lineIn(text: string, error: unknown): number {
  const position = Number(/position (\d+)/.exec(messageOf(error))?.[1] ?? text.length)
  return text.slice(0, position).split('\n').length
}

function refused(file: string, line: number | null, reason: string, what: string, fix: string): Inventory {
  const problem: Problem = { file, line, reason, what, fix, level: 'error' }
  return { kind: 'refused', problems: [problem] }
}
