import { offlinePage } from '@/lib/build/offline/offline-page'
import { zip } from '@/lib/export/zip/zip'
import { ContentError } from '@/lib/input/problems/content-error'

/** The archive in the output. */
export const OFFLINE_PACK = 'offline.zip'

/** The folder that the archive unpacks to. */
const FOLDER = 'portal'

/** What is of no use without a server: scripts, what tells hosts and browsers how to serve, and archives of what is here. */
const LEFT_OUT = /^(?:assets\/|_headers$|_redirects$|[a-z]+-headers\.conf$|speculation-rules\.json$|robots\.txt$|sitemap\.xml$)|\.zip$/

/**
 * Originals are anybody's: a server says that they are plain text, on a disk only their name can, or a browser would guess at what they are
 * and run what is in them.
 */
const nameOf = (file: string): string => (file.startsWith('raw/') && !file.endsWith('.txt') ? `${file}.txt` : file)

const MOST_FILES = 65_534

type Portal = Readonly<{ files: readonly string[]; read: (file: string) => Uint8Array; base: string; online: (path: string) => string }>

/**
 * The whole portal as one archive. Its pages for reading open from a disk; tools say where they run.
 *
 * @param portal `online` is the address of a path.
 * @returns The same bytes for the same files.
 */
export function offlinePack({ files, read, base, online }: Portal): Uint8Array {
  const packed = files.filter((file) => !LEFT_OUT.test(file))
  if (packed.length > MOST_FILES)
    throw new ContentError([
      `content/site.yaml: offline: ${packed.length} files are more than one archive holds (${MOST_FILES}); leave it out`,
    ])
  const names = new Map(packed.map((file) => [file, nameOf(file)]))
  return zip(new Map(packed.map((file) => [`${FOLDER}/${nameOf(file)}`, contentOf(file)])))

  function contentOf(file: string): string | Uint8Array {
    const bytes = read(file)
    if (!file.endsWith('.html') || file.startsWith('raw/')) return bytes
    return offlinePage(Buffer.from(bytes).toString('utf8'), { file, base, nameOf: (name) => names.get(name) ?? null, online })
  }
}
