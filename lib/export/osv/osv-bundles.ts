import { folderOf, type OsvFile } from '@/lib/export/osv/osv-file'
import type { PublishedFile } from '@/lib/export/published-file'
import { type Packed, zip } from '@/lib/export/zip/zip'

/**
 * All records as archives, one of all and one of each ecosystem, with the lists beside them that OSV.dev has. A record that names several
 * ecosystems lies in the folder of the first, and in the archives of all.
 */
export function* osvBundles(files: readonly OsvFile[]): Generator<PublishedFile> {
  const ecosystems = [...new Set(files.flatMap((file) => file.ecosystems))].toSorted()
  const newest = files.toSorted((a, b) => compare(Date.parse(b.modified), Date.parse(a.modified)) || compare(a.path, b.path))
  const packed: Packed = new Map()
  yield archive('osv/all.zip', files, packed)
  for (const folder of new Set(ecosystems.map(folderOf)))
    yield archive(
      `osv/${folder}/all.zip`,
      files.filter((file) => file.ecosystems.some((each) => folderOf(each) === folder)),
      packed,
    )
  yield archive(
    'osv/PyPI/mended.zip',
    files.filter(({ isMended }) => isMended),
    packed,
  )
  yield { path: 'osv/ecosystems.txt', text: ecosystems.map((name) => `${name}\n`).join('') }
  yield {
    path: 'osv/modified_id.csv',
    text: newest.map(({ modified, path }) => `${modified},${path.slice('/osv/'.length, -'.json'.length)}\n`).join(''),
  }
}

const archive = (path: string, files: readonly OsvFile[], packed: Packed): PublishedFile => ({
  path,
  bytes: zip(new Map(files.map(({ id, text }) => [`${id}.json`, text])), packed),
})

const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)
