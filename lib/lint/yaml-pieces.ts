import { z } from 'zod'
import { compareReleases, isRelease, MASTER } from '@/lib/facts/catalogues/release-order'
import { commandLanguage } from '@/lib/facts/controls/command-language'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { CATALOGUE_BEGINS, type Code, type FixPiece, type Piece, type Scope, type SettingPiece } from '@/lib/lint/piece'

/** Keys whose text is not a sentence of ours: addresses, ids, and what settings and snippets are read for on their own. */
const SILENT = new Set([
  'url',
  'id',
  'sources',
  'settings',
  'snippet',
  'command',
  'state',
  'technologies',
  'platforms',
  'oppositeOf',
  'escapes',
  'related',
  'nova',
  'config',
  'matrix',
  'columns',
  'drivers',
  'cases',
  'series',
  'versions',
])

type Setting = Readonly<Record<string, unknown>>

/** The pieces of a YAML file of ours: every sentence, and of controls the settings, snippets and commands. Nothing where it cannot be read. */
export function yamlPieces(file: string, text: string): Piece[] {
  const reading = readYaml(z.record(z.string(), z.unknown()), text, { file })
  if (reading.kind === 'refused') return []
  const pieces: Piece[] = []
  const walk = (value: unknown, path: readonly PropertyKey[], subject: string, isDated = false) => {
    const key = path.at(-1)
    if (typeof value === 'string' && typeof key !== 'undefined')
      pieces.push({
        kind: 'prose',
        file,
        line: reading.lineOf(path),
        subject,
        scope: { from: CATALOGUE_BEGINS, before: null },
        text: value,
        ...(isDated ? { isDated } : {}),
      })
    if (typeof value !== 'object' || value === null) return
    const id = idOf(value) ?? subject
    if (key === 'fixedIn') for (const piece of fixPieces(file, value, path, id, reading.lineOf)) pieces.push(piece)
    if (isControl(value)) for (const piece of controlPieces(file, value, path, id, reading.lineOf)) pieces.push(piece)
    for (const [name, inner] of Object.entries(value))
      if (!SILENT.has(name) || isListOfEntries(name, inner))
        walk(inner, [...path, Array.isArray(value) ? Number(name) : name], id, 'series' in value || 'date' in value)
  }
  walk(reading.value, [], file)
  return pieces
}

/** `escapes` is a list of ids in a control, and the entries themselves in `escapes.yaml`; so are `drivers` and `series` in their files. */
const isListOfEntries = (name: string, value: unknown) =>
  name !== 'settings' && Array.isArray(value) && value.some((entry) => typeof entry === 'object')

const idOf = (value: object) => ('id' in value && typeof value.id === 'string' ? value.id : null)
const isControl = (value: object): value is ControlLike => ControlLike.safeParse(value).success

const Fix = z.object({ product: z.string(), versions: z.array(z.string()) })

function fixPieces(
  file: string,
  fixes: object,
  path: readonly PropertyKey[],
  subject: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): FixPiece[] {
  return Object.entries(fixes).flatMap(([index, fix]) => {
    const { success, data } = Fix.safeParse(fix)
    const line = lineOf([...path, Number(index)])
    const scope = { from: CATALOGUE_BEGINS, before: null }
    return success ? [{ kind: 'fix' as const, file, subject, line, scope, text: data.product, ...data }] : []
  })
}

/** What is read of a control; one that is written otherwise is refused by its schema. */
const ControlLike = z.object({
  settings: z.array(z.record(z.string(), z.unknown())),
  platforms: z.array(z.string()).optional(),
  snippet: z.object({ lang: z.string(), file: z.string(), text: z.string() }).optional(),
  check: z.object({ command: z.string() }),
})
type ControlLike = z.infer<typeof ControlLike>

function controlPieces(
  file: string,
  { settings, platforms, snippet, check }: ControlLike,
  path: readonly PropertyKey[],
  subject: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Piece[] {
  const firsts = settings.filter(isOfNova).flatMap(({ since }) => firstRelease(String(since)) ?? [])
  const isOnMaster = settings.some(({ since }) => /^in none\b/.test(String(since)))
  const before = settings.flatMap((setting) => textOf(setting, 'before') ?? []).filter(isRelease)[0] ?? null
  const sorted = firsts.filter(isRelease).toSorted(compareReleases)
  const whole = (from: string | undefined): Scope => ({ from: isOnMaster ? MASTER : (from ?? CATALOGUE_BEGINS), before })
  const code = (key: 'snippet' | 'check', lang: string, target: string | null, text: string, scope: Scope): Code => ({
    ...{ kind: 'code', file, subject, scope, lang, target, text },
    ...(platforms?.includes('outside') ? { isOutside: true } : {}),
    line: lineOf([...path, key, key === 'snippet' ? 'text' : 'command']) + (key === 'snippet' ? 1 : 0),
  })
  return [
    ...settings.map(
      (setting, index): SettingPiece => ({
        ...{ kind: 'setting', file, subject, line: lineOf([...path, 'settings', index]), scope: whole(undefined) },
        ...{
          text: String(setting.option),
          option: String(setting.option),
          target: String(setting.file),
          section: textOf(setting, 'section'),
        },
        ...{ default: textOf(setting, 'default'), hardened: textOf(setting, 'hardened'), since: textOf(setting, 'since') },
        isExample: setting.example === true,
        oldNames: z.array(z.string()).catch([]).parse(setting.oldNames),
      }),
    ),
    ...(snippet === undefined ? [] : [code('snippet', snippet.lang, snippet.file, snippet.text, whole(sorted.at(-1)))]),
    code('check', commandLanguage(check.command), null, check.command, whole(sorted[0])),
  ]
}

/** `2014.2`, or of `2014.2; the value unique since 19.0.0` the release from which on the value of the snippet is taken; null without one. */
export function firstRelease(since: string): string | null {
  const found = /the value \S+ since (\d+(?:\.\d+)+)/.exec(since)?.[1] ?? /^\d+(?:\.\d+)+/.exec(since)?.[0]
  return found !== undefined && isRelease(found) ? found : null
}

const isOfNova = (setting: Setting) => /nova\.conf/.test(String(setting.file)) || String(setting.file) === 'flavor'
const textOf = (setting: Setting, key: string) => (typeof setting[key] === 'string' ? setting[key] : null)
