"""
Read the options of Nova and its libraries at some releases, from standard input to standard output.

In: {"repositories": {name: folder}, "runs": [{"release": label, "refs": {name: ref}, "libraries": whether those are wanted}]}.
Out, a line for each run: {"release": label, "nova": [option], "libraries": [option]}.
Notes on what could not be followed go to standard error.
"""
import sys

if sys.version_info < (3, 9):
    raise SystemExit(f'Python 3.9 or later is needed, 3.11 or 3.12 for all releases; this is {sys.version.split()[0]}')

import json

from describe import describe
from evaluate.universe import Universe
from keystone import Plugins, hooks
from library_options import group_name, library_options
from nova_source import run_nova
from sources import Repository, forget_unused, note


def make_universe(repositories, refs):
    def at(name):
        return (repositories[name], refs[name]) if name in refs else None

    plugins = Plugins(at('keystoneauth'), at('python-keystoneclient'))
    return Universe([(repositories[name], ref) for name, ref in refs.items()], hooks(plugins)), plugins


def nova_options(universe):
    """Every registration, the same one of a file only once."""
    result = {}
    for group, option, plugins in universe.registered:
        section = group_name(group)
        if section is None or not isinstance(option.dest, str):
            note(f'not followed: {option.origin}:{option.line}: [{group!r}] {option.name!r}')
            continue
        row = {'s': section, 'n': option.dest, **describe(option, section, plugins), 'origin': option.origin}
        result.setdefault(json.dumps(row, sort_keys=True), row)
    return list(result.values())


def options_of_libraries(repositories, refs, universe, after_nova):
    """What libraries offer, with the defaults that Nova has set over theirs in `after_nova`."""
    result = {}
    for name, ref in refs.items():
        if name in ('nova', 'keystoneauth'):  # what keystoneauth offers is registered by others
            continue
        offered = {}
        for section, option, plugins in library_options(*universe, repositories[name], ref):
            row = {'s': section, 'n': option.dest, **describe(option, section, plugins), 'origin': option.origin}
            if isinstance(option.dest, str):
                offered.setdefault((section, option.dest), row)
        defaults = {}
        for section, option, plugins in library_options(*after_nova, repositories[name], ref):
            defaults.setdefault((section, option.dest), describe(option, section, plugins)['default'])
        for key, row in offered.items():
            default = defaults.get(key)
            if default is not None and default != row['default']:
                row['nova_default'] = default
        result = {**offered, **result}  # what two libraries offer, the first one says
    return list(result.values())


def main():
    request = json.load(sys.stdin)
    repositories = {name: Repository(name, folder) for name, folder in request['repositories'].items()}
    for run in request['runs']:
        if sys.stderr.isatty():
            print(f"reading {run['release']}", end='     \r', file=sys.stderr, flush=True)
        after_nova = make_universe(repositories, run['refs'])
        run_nova(after_nova[0], repositories['nova'], run['refs']['nova'])
        nova = nova_options(after_nova[0])
        libraries = []
        if run['libraries']:
            untouched = make_universe(repositories, run['refs'])
            libraries = options_of_libraries(repositories, run['refs'], untouched, after_nova)
        for place in after_nova[0].unresolved:
            if place.startswith('nova:'):
                note(f'not followed: {place}')
        forget_unused()
        print(json.dumps({'release': run['release'], 'nova': nova, 'libraries': libraries}), flush=True)


main()
