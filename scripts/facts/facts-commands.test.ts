import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OpenStackCommands } from '@/lib/facts/catalogues/openstack-commands'
import { runScript, smallRepository } from './small-repository.test-data'

const repository = (name: string, files: Readonly<Record<string, string>>) =>
  smallRepository([{ day: '2026-08-19', files: { 'setup.cfg': `[metadata]\nname = ${name}\n`, ...files } }])

const CLIENT = {
  'pyproject.toml': `
[project]
name = "python-openstackclient"
[project.entry-points."openstack.compute.v2"]
server_list = "openstackclient.server:ListServer"
server_delete = "openstackclient.server:DeleteServer"
[project.entry-points."openstack.cli.extension"]
compute = "openstackclient.server"
`,
  'openstackclient/__init__.py': '',
  'openstackclient/server.py': `
from osc_lib.command import command
from openstackclient import common

def _add_deep(parser):
    parser.add_argument('--deep', action='store_true')

class ListServer(command.Lister):
    def get_parser(self, prog_name):
        parser = super().get_parser(prog_name)
        parser.add_argument('--all-projects', action='store_true')
        parser.add_argument('server', nargs='?')
        common.add_project(parser)
        _add_deep(parser)
        return parser

class DeleteServer(common.Forced):
    pass
`,
  'openstackclient/common.py': `
from osc_lib.command import command

def add_project(parser):
    parser.add_argument('-p', '--project')

class Forced(command.Command):
    def get_parser(self, prog_name):
        parser = super().get_parser(prog_name)
        parser.add_argument('--force')
        return parser
`,
}

const checkouts = [
  repository('python-openstackclient', CLIENT),
  repository('python-ironicclient', { 'ironicclient/__init__.py': '' }),
  repository('osc-placement', { 'osc_placement/__init__.py': '' }),
  repository('osc-lib', { 'osc_lib/__init__.py': '' }),
]

test('every subcommand has the options of its class, of its base classes and of what they call', () => {
  const out = mkdtempSync(join(tmpdir(), 'facts-out-'))
  const { status, stderr } = runScript('facts-commands.ts', ['--out', out, ...checkouts])
  expect([status, stderr]).toEqual([0, ''])
  const text = readFileSync(join(out, 'openstack-commands.json'), 'utf8')
  const { commands, header } = JSON.parse(text)
  expect(commands).toEqual([
    { name: 'server delete', options: ['--force'] },
    { name: 'server list', prints: 'list', options: ['--all-projects', '--deep', '--project', '-p'] },
  ])
  expect(header.repositories[0]).toEqual({
    repository: 'openstack/python-openstackclient',
    commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    date: '2026-08-19',
  })
  expect(OpenStackCommands.parse(JSON.parse(text))['server list']?.options).toContain('--column')
  runScript('facts-commands.ts', ['--out', out, ...checkouts])
  expect(readFileSync(join(out, 'openstack-commands.json'), 'utf8')).toBe(text)
})

test('checkouts in another order, or too few, are refused', () => {
  expect(runScript('facts-commands.ts', checkouts.toReversed()).stderr).toMatch(/not a checkout of openstack\/python-openstackclient/)
  expect(runScript('facts-commands.ts', []).status).toBe(2)
})
