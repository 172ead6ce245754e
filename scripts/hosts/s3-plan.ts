import { headerRules } from '@/lib/build/postprocess/header-rules'
import { headersOf } from '@/lib/build/postprocess/headers-for'
import { TOOL_PAGES } from '@/lib/site/site'
import { contentType } from '@/scripts/server/content-type'

/** Files that are uploaded alike. */
type Group = Readonly<{ type: string; cache: string; stage: number }> & { includes: Set<string> }

/** Folders and files whose type or cache the table says, as the command writes them. */
const SPECIAL = [
  ...new Set(
    headerRules('')
      .filter(isOfObject)
      .map(({ paths }) => paths.slice(1)),
  ),
].filter((paths) => paths !== '*')

function isOfObject({ name }: Readonly<{ name: string }>): boolean {
  return name === 'Content-Type' || name === 'Cache-Control'
}

/**
 * The commands that bring a published folder into a bucket, in their order: what pages need, then pages, and at last what is gone. Whenever a
 * reader comes, and whenever it is stopped, no page asks for what is not there.
 *
 * @param files Of the folder, by path.
 * @param to `s3://bucket`, or a folder of one.
 * @param options Further options for each command.
 */
export function s3Plan(folder: string, files: readonly string[], to: string, options: readonly string[]): string[] {
  const groups = new Map<string, Group>()
  const headersFor = headersOf(TOOL_PAGES)
  for (const file of files) {
    const headers = headersFor(`/${file}`)
    const type = headers.get('Content-Type') ?? contentType(file)
    const cache = headers.get('Cache-Control') ?? 'no-cache'
    const stage = type.startsWith('text/html') ? 1 : 0
    const group = groups.get(`${stage} ${type} ${cache}`) ?? { type, cache, stage, includes: new Set<string>() }
    groups.set(`${stage} ${type} ${cache}`, group)
    group.includes.add(patternFor(file))
  }
  const uploads = [...groups.values()]
    .toSorted((a, b) => a.stage - b.stage || (`${a.cache}${a.type}` < `${b.cache}${b.type}` ? -1 : 1))
    .map((group) => [...filtersOf(group), '--content-type', group.type, '--cache-control', group.cache])
  return [...uploads, ['--delete', '--size-only']].map((own) => ['aws', 's3', 'sync', folder, to, ...own, ...options].map(quoted).join(' '))
}

function patternFor(file: string): string {
  const special = SPECIAL.find((paths) => (paths.endsWith('*') ? file.startsWith(paths.slice(0, -1)) : file === paths))
  return special ?? /(?:^|\/)[^/]*(\.[A-Za-z0-9]+)$/.exec(file)?.[1]?.replace(/^/, '*') ?? file
}

/** Later filters go before earlier ones. */
function filtersOf({ includes }: Group): string[] {
  const [special, plain] = [[...includes].filter(isSpecial), [...includes].filter((each) => !isSpecial(each))]
  const without = plain.length === 0 ? [] : SPECIAL
  return [[exclude('*')], plain.map(include), without.map(exclude), special.map(include)].flat(2)
}

const isSpecial = (pattern: string): boolean => SPECIAL.includes(pattern)
const include = (pattern: string): string[] => ['--include', pattern]
const exclude = (pattern: string): string[] => ['--exclude', pattern]

/** For a shell of POSIX. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
