import type { Described } from '@/cli/describe/described'

const EXITS = { 0: 'done', 1: 'content or a disk is wrong; each problem is a line', 2: 'wrong use' } as const
const CLONE =
  'It needs a clone of the project, with its packages: git clone, npm ci. The package of the command has neither the pages nor what renders them.'

/** What makes and shows the portal. */
export const PORTAL: readonly Described[] = [
  {
    name: 'build',
    says: 'the portal, into out/',
    usage: ['[--shard 2/3]'],
    operand: null,
    options: [{ name: 'shard', value: 'N/M', says: 'a part of it; the parts are put together by copying' }],
    notes: [CLONE],
    exits: EXITS,
  },
  {
    name: 'serve',
    says: 'what was built, as a static host would',
    usage: ['[--port 3000] [--strict]'],
    operand: null,
    options: [
      { name: 'port', value: 'NUMBER', says: 'the port; 3000, or the next that is free' },
      { name: 'strict', says: 'no other port than this one' },
    ],
    notes: [CLONE],
    exits: EXITS,
  },
  {
    name: 'sync',
    says: 'fetch the sources of advisories that name a repository',
    usage: ['[--update]'],
    operand: null,
    options: [{ name: 'update', says: 'move to the newest commits; without it, to those that are pinned' }],
    notes: [CLONE],
    exits: EXITS,
  },
  {
    name: 'new',
    says: 'begin an advisory with the next free id',
    usage: ['[--into FOLDER] "Title"'],
    operand: { name: 'TITLE', says: 'one line, at most 90 characters', isFile: false },
    options: [{ name: 'into', value: 'FOLDER', says: 'the folder of advisories; content/advisories where it is left out' }],
    notes: [],
    exits: { 0: 'written; its path is printed', 2: 'wrong use' },
  },
]
