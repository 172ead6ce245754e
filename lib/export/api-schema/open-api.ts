import { z } from 'zod'
import { API_SCHEMAS } from '@/lib/export/api-schema/api-schemas'
import { jsonFile, type TextFile } from '@/lib/export/published-file'
import type { Site } from '@/lib/site/site-file'

type Name = keyof typeof API_SCHEMAS

/** Which file holds what. `{…}` stands for a part of the name. */
const FILES: readonly Readonly<{ path: string; schema: Name; what: string; parameter?: string }>[] = [
  { path: '/api/v1/advisories.json', schema: 'advisories', what: 'All advisories, newest first' },
  {
    path: '/api/v1/advisories/{id}.json',
    schema: 'advisory',
    what: 'One advisory with everything that it says of itself',
    parameter: 'id',
  },
  { path: '/api/v1/products.json', schema: 'products', what: 'Products with the advisories that call them affected' },
  { path: '/api/v1/releases.json', schema: 'releases', what: 'OpenStack series, oldest first, with how many advisories have which answer' },
  { path: '/api/v1/releases/{series}.json', schema: 'release', what: 'What every advisory means for a series', parameter: 'series' },
  { path: '/api/v1/aliases.json', schema: 'aliases', what: 'Names, such as CVE ids, and the advisories that they lead to' },
  { path: '/api/v1/problems.json', schema: 'problems', what: 'What was wrong with the documents of this build' },
]

const schemaPath = (name: string) => `/api/v1/schemas/${name}.json`

/** The description of the API (OpenAPI 3.1), and each schema as a file of its own (JSON Schema 2020-12). */
export function* apiDescription({ name, address, license }: Site, absolute: (path: string) => string): Generator<TextFile> {
  const schemas = Object.entries(API_SCHEMAS).map(([key, schema]) => [key, z.toJSONSchema(schema, { target: 'draft-2020-12' })] as const)
  for (const [key, schema] of schemas) yield jsonFile(schemaPath(key), { $id: absolute(schemaPath(key)), title: key, ...schema })
  yield jsonFile('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: `${name}: data`, version: '1', summary: 'Files: GET only, no key, no parameters but names in paths', license },
    servers: [{ url: address.replace(/\/$/, '') }],
    paths: Object.fromEntries(FILES.map((file) => [file.path, { get: operation(file) }])),
    components: { schemas: Object.fromEntries(schemas.map(([key, { $schema: _, ...schema }]) => [key, schema])) },
  })
}

function operation({ schema, what, parameter }: (typeof FILES)[number]) {
  const parameters = parameter === undefined ? [] : [{ name: parameter, in: 'path', required: true, schema: { type: 'string' } }]
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  return {
    operationId: schema,
    summary: what,
    parameters,
    responses: { 200: { description: what, content }, 404: { description: 'No such file' } },
  }
}
