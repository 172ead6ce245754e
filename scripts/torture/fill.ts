/** Write files as a build does until something is in the way: for the row on full disks, in a process of its own. */

import { mkdirSync } from 'node:fs'
import { openOutput } from '@/lib/build/output/files'
import { runCommand } from '@/scripts/command-line'

await runCommand(() => {
  mkdirSync('.build/finished', { recursive: true })
  const output = openOutput('.build/finished', true)
  for (let at = 0; at < 10_000; at += 1) output.write(`${at}/index.html`, 'x'.repeat(20_000))
  return 0
}, 'out/ is as it was.')
