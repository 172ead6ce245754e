import { readCsaf } from '@/lib/formats/csaf/csaf'
import type { Format, Reader } from '@/lib/formats/format'
import { readMarkdown } from '@/lib/formats/markdown/markdown'
import { readOssa } from '@/lib/formats/ossa/ossa'
import { readOssn } from '@/lib/formats/ossn/ossn'
import { readOsv } from '@/lib/formats/osv/osv'

/** The adapter of every format. */
export const READERS: Readonly<Record<Format, Reader>> = {
  markdown: readMarkdown,
  ossn: readOssn,
  ossa: readOssa,
  osv: readOsv,
  csaf: readCsaf,
}
