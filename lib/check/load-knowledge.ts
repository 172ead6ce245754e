import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Knowledge } from '@/lib/check/knowledge'
import { CATALOGUE_FILES } from '@/lib/check/libvirt/judge-libvirt'
import { LxcKeyFile } from '@/lib/check/lxc/lxc-key-file'
import { readersOf } from '@/lib/check/nova/unknown-nova'
import { type Rule, RuleFile, type Source } from '@/lib/check/rules/rule'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import { CitationFile } from '@/lib/facts/technologies/citation'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const FOLDER = 'content/checks'
const LXC_KEYS = 'lxc-keys.yaml'

/** Controls with the ids of their sources; everything else of them is not read here. */
const ControlSources = z.object({ controls: z.array(z.object({ id: z.string(), sources: z.array(z.string()).default([]) })) })

/**
 * Load the rules of `content/checks/`, the catalogues, and the sources that the controls cite.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of every file.
 */
export function loadKnowledge(root: string): Knowledge {
  const files = readYamlFiles(join(root, FOLDER))
  const isKeys = ({ file }: TextFile) => file.endsWith(LXC_KEYS)
  const [lxc] = readAll(LxcKeyFile, files.filter(isKeys))
  if (lxc === undefined) throw new ContentError([`${FOLDER}/${LXC_KEYS}: missing-file: there is no such file; check it out again`])
  const rules = readAll(
    RuleFile,
    files.filter((file) => !isKeys(file)),
  ).flatMap(({ kind, rules: own }) => own.map((rule) => ({ kind, rule })))
  const catalogues = loadCatalogues(root)
  const namesOf = (file: string) => new Set(catalogues.libvirt.options.filter((option) => option.file === file).map(({ name }) => name))
  const readers = once(() => readersOf(catalogues.options))
  const sources = once(() => sourcesIn(root))
  return {
    rules,
    get nova() {
      return catalogues.options
    },
    get readers() {
      return readers()
    },
    libvirt: catalogues.libvirt,
    libvirtNames: {
      qemu: namesOf(CATALOGUE_FILES.qemu),
      libvirtd: namesOf(CATALOGUE_FILES.libvirtd),
      'libvirt-lxc': namesOf(CATALOGUE_FILES['libvirt-lxc']),
    },
    lxc,
    sourcesOf: (rule) => sources()(rule),
  }
}

/** What takes long is made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}

function readAll<S extends z.ZodType>(schema: S, files: readonly TextFile[]): z.output<S>[] {
  const readings = files.map(({ file, text }) => readYaml(schema, text, { file }))
  const problems = readings.flatMap((reading) => (reading.kind === 'refused' ? reading.problems : []))
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  return readings.flatMap((reading) => (reading.kind === 'read' ? [reading.value] : []))
}

function sourcesIn(root: string): (rule: Rule) => readonly Source[] {
  const file = 'content/technologies/citations.yaml'
  const [held] = readAll(CitationFile, [{ file, text: readFileSync(join(root, file), 'utf8') }])
  const controls = readAll(ControlSources, readYamlFiles(join(root, 'content/controls'))).flatMap((each) => each.controls)
  const citations = new Map(Object.entries(held?.citations ?? {}))
  const byControl = new Map(
    controls.map(({ id, sources }) => [
      id,
      sources.flatMap((source) => {
        const citation = citations.get(source)
        return citation === undefined ? [] : [{ id: source, url: citation.url, date: citation.asOf } as Source] // as: the key is an id of the file
      }),
    ]),
  )
  return ({ control, sources }) => [...sources, ...(control === null ? [] : (byControl.get(control) ?? []))]
}
