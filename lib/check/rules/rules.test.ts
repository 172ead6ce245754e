import { expect, test } from 'vitest'
import { CATALOGUE_FILES } from '@/lib/check/libvirt/judge-libvirt'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { isLxcKey } from '@/lib/check/lxc/lxc-keys'
import { splitOption } from '@/lib/check/nova/nova-config'
import { loadExamples } from '@/lib/check/prove/load-examples'
import { runExample } from '@/lib/check/prove/run-example'
import { findLibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { findOption } from '@/lib/facts/catalogues/option-catalogue'

const knowledge = loadKnowledge('.')
const files = loadExamples('.')
const examples = files.flatMap(({ kind, examples: own }) => own.map((example) => ({ kind, example, title: `${kind}: ${example.name}` })))

test.each(examples)('what is said of $title', ({ kind, example }) => {
  expect(runExample(example, kind, knowledge)).toEqual(example.says)
})

test('every rule has an id of its own', () => {
  const ids = knowledge.rules.map(({ rule }) => rule.id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('every rule rests on a source, its control among them', () => {
  expect(knowledge.rules.filter(({ rule }) => knowledge.sourcesOf(rule).length === 0).map(({ rule }) => rule.id)).toEqual([])
})

/** Rules that say what is in order and call nothing wrong. */
const ONLY_PASS = ['emulated-tpm-off', 'page-merging', 'lxc-new-privileges']
/** Rules about what is only there where something is wrong. */
const ONLY_FAIL = [
  ...['container-namespaces', 'host-device', 'virtual-function', 'host-folder-disk', 'shared-disk', 'qemu-arguments', 'usb-redirection'],
  ...['floppy', 'shared-memory', 'guest-core-dumps', 'lxc-shared-namespaces'],
]

/** Rules that have a word for every file of their kind. */
const ALWAYS = ['container-default-confined', 'lxc-id-map']

test('every rule has a file that fails, one that passes, and one that it says nothing of or does not apply to', () => {
  const said = files.flatMap(({ kind, examples: own }) => own.flatMap(({ says }) => says.map((lines) => ({ kind, lines }))))
  const missing = knowledge.rules.flatMap(({ kind, rule }) => {
    const own = said.filter((each) => each.kind === kind).map(({ lines }) => lines.filter((line) => line.startsWith(`${rule.id} `)))
    const has = (state: string) => own.some((lines) => lines.some((line) => line.split(' ')[1] === state))
    const isQuiet = own.some((lines) => lines.length === 0)
    const passes = has('pass') || ONLY_FAIL.includes(rule.id) || (rule.otherwise === 'nothing' && isQuiet)
    const fails = has('fail') || ONLY_PASS.includes(rule.id) || (rule.cases.every(({ state }) => state !== 'fail') && has('cannot-be-told'))
    const isAway = ALWAYS.includes(rule.id) || has('not-applicable') || has('no-effect') || isQuiet
    return [
      ...(fails ? [] : [`${rule.id}: fail`]),
      ...(passes ? [] : [`${rule.id}: pass`]),
      ...(isAway ? [] : [`${rule.id}: not applicable`]),
    ]
  })
  expect(missing).toEqual([])
})

test('every option that a rule is about exists', () => {
  const unknown = knowledge.rules.flatMap(({ kind, rule }) =>
    rule.options.filter((option) => {
      if (kind === 'nova') {
        const { section, name } = splitOption(option)
        return findOption(knowledge.nova, section, name) === null
      }
      if (kind === 'domain') return !option.startsWith('domain/')
      if (kind === 'lxc') return !isLxcKey(knowledge.lxc, option)
      return findLibvirtOption(knowledge.libvirt, CATALOGUE_FILES[kind], option) === null
    }),
  )
  expect(unknown).toEqual([])
})
