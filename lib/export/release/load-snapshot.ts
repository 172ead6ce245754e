import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchBytes } from '@/lib/export/release/fetch-bytes'
import { MANIFEST, readManifest } from '@/lib/export/release/manifest'
import type { Publication } from '@/lib/export/release/publication'
import { publicationOf } from '@/lib/export/release/publication-of'
import { unzip } from '@/lib/export/zip/unzip'

/** A publication, and how a file of it can be had. */
export type Snapshot = Readonly<{ publication: Publication; read: (file: string) => Promise<Uint8Array> }>

const LIST = 'api/v1/advisories.json'

/**
 * Read what was published: from a folder that was an output, an archive of one (`.zip`, a file or an address), or the address of the portal,
 * where the manifest of the last release lies.
 *
 * @throws Error in one line where there is nothing of the kind.
 */
export async function loadSnapshot(where: string): Promise<Snapshot> {
  const isAddress = /^https?:\/\//i.test(where)
  if (/\.zip$/i.test(isAddress ? new URL(where).pathname : where))
    return inArchive(where, isAddress ? await fetchBytes(where) : readFileSync(where))
  return isAddress ? atAddress(where.replace(/\/*$/, '/')) : inFolder(where)
}

function inFolder(folder: string): Snapshot {
  if (!existsSync(join(folder, LIST))) throw new Error(`${folder} holds no /${LIST}; name the folder of an output`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const read = (file: string) => readFileSync(join(folder, file))
  return { publication: publicationOf(files, read), read: async (file) => read(file) }
}

/** Archives often hold everything in one folder. */
function inArchive(where: string, bytes: Uint8Array): Snapshot {
  const files = unzip(bytes)
  const list = [...files.keys()].find((file) => file === LIST || file.endsWith(`/${LIST}`))
  if (list === undefined) throw new Error(`${where} holds no ${LIST}; name an archive of an output`)
  const folder = list.slice(0, -LIST.length)
  const read = (file: string) => files.get(`${folder}${file}`)?.() ?? missing(`${where} holds no ${file}`)
  const inside = [...files.keys()].flatMap((file) => (file.startsWith(folder) ? [file.slice(folder.length)] : []))
  return { publication: publicationOf(inside, read), read: async (file) => read(file) }
}

async function atAddress(base: string): Promise<Snapshot> {
  const read = (file: string) => fetchBytes(new URL(file.split('/').map(encodeURIComponent).join('/'), base).href)
  const text = Buffer.from(await read(MANIFEST)).toString('utf8')
  try {
    return { publication: readManifest(text), read }
  } catch (error) {
    throw new Error(`${base}${MANIFEST}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

function missing(what: string): never {
  throw new Error(what)
}
