"""What a package says that it offers."""
import configparser
import re

from evaluate.values import Module


def entry_points(repository, ref, group):
    """Name -> `module:object` of a group, from whichever file of the package lists it."""
    return _from_pyproject(repository, ref, group) or _from_setup_cfg(repository, ref, group) or _from_setup_py(repository, ref, group)


def find(universe, spec):
    """What an entry point names; None where its module is not among the sources."""
    name, _, path = spec.partition(':')
    found = universe.resolve(name)
    if not isinstance(found, Module):
        return None
    for part in path.split('.'):
        found = universe.attribute(found, part)
    return found


def _from_pyproject(repository, ref, group):
    text = repository.text(ref, 'pyproject.toml') or ''
    if 'entry-points' not in text:
        return {}
    try:
        import tomllib
    except ImportError:
        raise SystemExit('newer libraries list what they offer in TOML, which Python reads since 3.11: use Python 3.11 or 3.12')
    return tomllib.loads(text).get('project', {}).get('entry-points', {}).get(group, {})


def _from_setup_cfg(repository, ref, group):
    text = repository.text(ref, 'setup.cfg')
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text or '')
    if not parser.has_option('entry_points', group):
        return {}
    pairs = [line.split('=', 1) for line in parser.get('entry_points', group).splitlines() if '=' in line]
    return {name.strip(): spec.strip().split(' ')[0] for name, spec in pairs}


def _from_setup_py(repository, ref, group):
    match = re.search(re.escape(group) + r"'?\s*:\s*\[([^\]]*)\]", repository.text(ref, 'setup.py') or '')
    pairs = [each.split('=', 1) for each in re.findall(r"'([^']+)'", match.group(1)) if '=' in each] if match else []
    return {name.strip(): spec.strip() for name, spec in pairs}
