import { concernDataNow } from '@/cli/concern-data-now'
import type { CheckOptions } from '@/lib/check/check'
import type { Knowledge } from '@/lib/check/knowledge'
import { type ConfigFile, readFiles } from '@/lib/check/read-files'
import { situationOf } from '@/lib/check/situation'
import { checkVex } from '@/lib/check/vex/check-vex'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { hashOf } from '@/lib/disk/cached-file'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { absolute } from '@/lib/site/site'

/** What files that can be read say of the advisories of the library, as OpenVEX. */
export async function checkOpenVex(
  files: readonly ConfigFile[],
  { release, kind }: CheckOptions,
  knowledge: Knowledge,
  day: string,
): Promise<string> {
  const read = readFiles(files, knowledge, kind)
  if (!('files' in read)) throw new Error('the files were read before')
  const data = await concernDataNow('.', sourceFilesOf(process.env), day)
  const known = { advisories: data.advisories, versions: openConcernData(data, day).versions }
  const vex = checkVex(situationOf(read, release, knowledge), known, absolute, day, (text) => hashOf(text).slice(0, 32))
  return `${JSON.stringify(vex, null, 1)}\n`
}
