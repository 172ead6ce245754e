import { readCsaf } from '@/lib/sources/csaf'
import { readMarkdown } from '@/lib/sources/markdown'
import { readOssa } from '@/lib/sources/ossa'
import { readOssn } from '@/lib/sources/ossn'
import { readOsv } from '@/lib/sources/osv'
import type { Format, Reader } from '@/lib/sources/reader'

/** The adapter of every format. */
export const READERS: Readonly<Record<Format, Reader>> = {
  markdown: readMarkdown,
  ossn: readOssn,
  ossa: readOssa,
  osv: readOsv,
  csaf: readCsaf,
}
