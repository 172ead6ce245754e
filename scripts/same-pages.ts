/**
 * Let Next export every page and compare with what `npm run build` has left in `out/`: the same bytes but for the names of classes, and the
 * same style rules. `--exported` takes the export that is there.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { filesBelow } from '@/lib/build/output/files'
import { inlineSheets } from '@/lib/build/postprocess/inline-sheets'
import { parsePage } from '@/lib/build/postprocess/page'
import { buildDay, withBuildDay } from '@/lib/facts/age/build-day'
import { ClassNames } from './same-pages/class-names'
import { firstDifference } from './same-pages/first-difference'
import { plainPage } from './same-pages/plain-page'
import { styleRules } from './same-pages/style-rules'

const OURS = 'out'
const NEXT = '.build/export'
const SHOWN = 20

const { values } = parseArgs({ options: { exported: { type: 'boolean', default: false } } })
if (!values.exported) exportWithNext()

const names = new ClassNames()
const files = filesBelow(NEXT).filter((file) => isCompared(file))
const pages = files.filter((file) => file.endsWith('.html'))
const differences = [...files.flatMap(textDifference), ...pages.flatMap(styleDifference), ...pagesOfOurs()]
for (const line of differences.slice(0, SHOWN)) console.log(line)
if (differences.length > SHOWN) console.log(`and ${differences.length - SHOWN} more`)
console.log(
  `${pages.length} pages of Next compared: ${differences.length === 0 ? 'all are the same' : `${differences.length} differences`}`,
)
process.exitCode = differences.length === 0 ? 0 : 1

function exportWithNext(): void {
  const env = { ...process.env, ...withBuildDay(buildDay(process.env)), NEXT_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/next', ['build'], { encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (status === 0) return
  console.error(stdout + stderr)
  process.exit(1)
}

/** Next writes the page for unknown addresses three times, and payloads beside pages. */
function isCompared(file: string): boolean {
  return (file.endsWith('.html') && !/^(?:404|_not-found)\//.test(file)) || file === 'sitemap.xml' || file === 'robots.txt'
}

function textDifference(file: string): string[] {
  const ours = textOrNull(join(OURS, file))
  if (ours === null) return [`${file}: we do not have it`]
  const theirs = readFileSync(join(NEXT, file), 'utf8')
  if (!file.endsWith('.html')) return toLines(file, firstDifference(ours, theirs))
  const plain = plainPage(ours)
  return toLines(file, firstDifference(plain, names.translated(plainPage(theirs), plain)))
}

/** After the texts, which tell whose class is whose. Tools are left out: their classes follow from what readers do. */
function styleDifference(file: string): string[] {
  const ours = textOrNull(join(OURS, file)) ?? ''
  if (!ours.includes('data-script="none"')) return []
  const classes = new Set([...ours.matchAll(/ class="([^"]*)"/g)].flatMap(([, value = '']) => value.split(' ')))
  const onPage = (name: string) => (classes.has(name) ? name : null)
  const own = styleRules(/<style>([\s\S]*?)<\/style>/.exec(ours)?.[1] ?? '', onPage)
  const { styles } = inlineSheets(parsePage(readFileSync(join(NEXT, file), 'utf8')), (path) => textOrNull(join(NEXT, path)), [])
  const next = styleRules(styles[0] ?? '', (name) => onPage(names.of(name)))
  return [
    ...[...own].filter((rule) => !next.has(rule)).map((rule) => `${file}: only ours: ${rule}`),
    ...[...next].filter((rule) => !own.has(rule)).map((rule) => `${file}: only Next: ${rule}`),
  ]
}

/** Pages of ours that Next does not have, but for pointers, which lie at the root under upper-case names, and listings for machines. */
function pagesOfOurs(): string[] {
  const theirs = new Set(pages)
  const more = filesBelow(OURS).filter(
    (file) => file.endsWith('.html') && !/^(?:raw\/|\.well-known\/|[A-Z])/.test(file) && !theirs.has(file),
  )
  return more.map((file) => `${file}: Next does not have it`)
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // the caller says so
  }
}

function toLines(file: string, difference: string | null): string[] {
  return difference === null ? [] : [`${file} ${difference}`]
}
