/** Make `content/catalogues/openstack-commands.json` again from checkouts of the `openstack` client, its plugins and osc-lib. */
import { parseArgs } from 'node:util'
import { FactsError, originOf } from './facts/checkout'
import { askPython } from './facts/python'
import { toCatalogueText } from './facts/rows'
import { runFacts, writeCatalogue } from './facts/run-facts'

const CATALOGUE = 'openstack-commands.json'
/** Repositories of openstack/, each with the package by which its checkout is known. */
const REPOSITORIES = {
  'python-openstackclient': 'openstackclient',
  'python-ironicclient': 'ironicclient',
  'osc-placement': 'osc_placement',
  'osc-lib': 'osc_lib',
}
const USAGE = `usage: npm run facts:commands -- [--out FOLDER] ${Object.keys(REPOSITORIES).join(' ').toUpperCase()}
Each is a checkout of that repository of openstack/.`
const METHOD =
  'tools/facts/commands.py: the entry points of the client and its plugins. Options are the names in add_argument calls of the class of a command, of its base classes and of the functions that these call. Where a subcommand has a class for each version of an API, their options are joined. A command that prints a list or a view has the options of "list" or "show" as well.'

runFacts(USAGE, () => {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
  const wanted = Object.entries(REPOSITORIES)
  if (positionals.length !== wanted.length) return null
  const repositories = wanted.map(([name, holds], at) => originOf(positionals[at] ?? '', `openstack/${name}`, holds))
  const made = askPython('commands.py', positionals, '')
  const { commands, ...shared } = JSON.parse(made) as { commands: unknown[]; list: string[]; show: string[] } // printed by our script
  if (commands.length === 0)
    throw new FactsError(`${positionals[0]}: registers no command; give the checkouts in the order shown in the usage`)
  const header = { what: 'Subcommands of the openstack client with the options that they take', repositories, ...shared, method: METHOD }
  return [writeCatalogue(CATALOGUE, toCatalogueText(header, { commands: commands.map((row) => JSON.stringify(row)) }), values.out)]
})
