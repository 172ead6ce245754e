/** Write files as a build does until something is in the way: for the row on full disks, in a process of its own. */

import { writeFile } from '@/scripts/build/folder'
import { runCommand } from '@/scripts/command-line'

await runCommand(() => {
  for (let at = 0; at < 10_000; at += 1) writeFile(`.build/finished/${at}/index.html`, 'x'.repeat(20_000))
  return 0
}, 'out/ is as it was.')
