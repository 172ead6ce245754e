/**
 * Move the day on which security.txt expires by a year, where it is near: `npm run renew`. Whoever merges that says that the contact has
 * been asked.
 */
import { readFileSync } from 'node:fs'
import { writeWhole } from '@/lib/disk/write-whole'
import { isLate } from '@/lib/export/security-txt'
import { addDays } from '@/lib/facts/age/day'
import { loadSite } from '@/lib/site/load-site'
import { runCommand, today, WrongUse } from './command-line'

const FILE = 'content/site.yaml'
/** Within a year (RFC 9116, 2.5.5), leap year or not. */
const A_YEAR_DAYS = 364

await runCommand(() => {
  const { expires } = loadSite('.')
  if (!isLate(expires, today())) {
    console.log(`${FILE}: security.txt expires on ${expires}; there is nothing to do.`)
    return 0
  }
  const next = addDays(today(), A_YEAR_DAYS)
  const text = readFileSync(FILE, 'utf8')
  const line = /^expires: *(["']?)\d{4}-\d{2}-\d{2}\1/m
  if (!line.test(text)) throw new WrongUse(`${FILE}: expires: is not a line of its own; move the day to ${next} by hand`)
  writeWhole(FILE, text.replace(line, `expires: ${next}`))
  console.log(`${FILE}: expires: ${expires} is ${next} now. Commit that when whoever is named as contact has said that it is still right.`)
  return 0
})
