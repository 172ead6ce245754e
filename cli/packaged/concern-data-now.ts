import type * as door from '@/cli/concern-data-now'
import { dataFile } from '@/cli/packaged/data-file'
import { WrongUse } from '@/scripts/command-line'

export const concernDataNow: typeof door.concernDataNow = async (_, sourceFiles) => {
  if (sourceFiles.length > 0)
    throw new WrongUse('ADVISORY_SOURCES is for a clone of the project, which can read further sources; the package has its own advisories')
  return dataFile('concern')
}
