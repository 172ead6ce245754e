/** A record with its bytes. */
export type OsvFile = Readonly<{
  id: string
  /** RFC 3339. */
  modified: string
  /** Of its packages, in the order of the record; `GIT` where it has none. */
  ecosystems: readonly string[]
  /** Path in the output, with a slash before it. */
  path: string
  text: string
  /** Of every package the newest version that is known is free of it, so that an upgrade mends it. */
  isMended: boolean
}>

type Packaged = Readonly<{ package?: Readonly<{ ecosystem?: string }> }>
type Record = Readonly<{ id: string; modified: string; affected?: readonly Packaged[] }>

/** A record as a file in the folder of its first ecosystem, as OSV.dev lays them out. */
export function osvFile(record: Record, isMended: boolean): OsvFile {
  const { id, modified, affected = [] } = record
  const named = [...new Set(affected.map((entry) => entry.package?.ecosystem ?? 'GIT'))]
  const ecosystems = named.length === 0 ? ['GIT'] : named
  const path = osvPath(ecosystems[0] ?? 'GIT', id)
  return { id, modified, ecosystems, path, text: `${JSON.stringify(record, null, 1)}\n`, isMended }
}

/** Where a record lies whose first ecosystem it is. */
export const osvPath = (ecosystem: string, id: string): string => `/osv/${folderOf(ecosystem)}/${id}.json`

/** `Ubuntu:22.04:LTS` lies with Ubuntu. */
export const folderOf = (ecosystem: string): string => (ecosystem.split(':')[0] ?? '').replace(/[^\w.-]+/g, '-') || 'GIT'
