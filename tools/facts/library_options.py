"""Options that a library offers to a service, as its entry points list them."""
from entry_points import entry_points, find
from evaluate.values import Class, Function, Group, Instance, Option, nowhere
from keystone import as_option
from sources import note

SECTION_OF_TOKENS = 'keystone_authtoken'


def library_options(universe, plugins, repository, ref):
    """[(section, option, auth plug-ins or None)] of a library at a ref."""
    special = SPECIAL.get(repository.name)
    if repository.name in INSTEAD:
        return INSTEAD[repository.name](universe, repository, ref)
    options = listed(universe, repository, ref)
    return options + special(universe, plugins, repository, ref, options) if special else options


def listed(universe, repository, ref):
    result = []
    for spec in entry_points(repository, ref, 'oslo.config.opts').values():
        if '.tests' in spec or repository.name == 'oslo.config':
            continue  # the options of oslo.config itself are written down by hand
        function = find(universe, spec)
        groups = universe.call(function, [], {}, None, nowhere()) if isinstance(function, Function) else None
        if isinstance(groups, dict):
            groups = list(groups.items())
        if not isinstance(groups, (list, tuple)):
            note(f'not followed: {repository.name} {ref}: {spec}')
            continue
        for pair in groups:
            if not isinstance(pair, (list, tuple)) or len(pair) != 2:
                note(f'not followed: {repository.name} {ref}: {spec}: {pair!r}')
                continue
            group, options = pair
            section = group_name(group)
            for option in options if isinstance(options, (list, tuple)) else []:
                option = as_option(universe, option)
                if isinstance(option, Option) and section is not None:
                    result.append((section, option, None))
                else:
                    note(f'not followed: {repository.name} {ref}: {spec}: {section}: {option!r}')
    return result


def of_vif_plugins(universe, repository, ref):
    result = []
    for name, spec in entry_points(repository, ref, 'os_vif').items():
        cls = find(universe, spec)
        found = cls.lookup('CONFIG_OPTS') if isinstance(cls, Class) else None
        for option in found[0] if found and isinstance(found[0], (list, tuple)) else []:
            if isinstance(option, Option):
                result.append(('os_vif_' + name, option, None))
    return result


def of_old_token_middleware(universe, repository, ref):
    """The middleware for tokens, before it had a library of its own."""
    name = 'keystoneclient.middleware.auth_token'
    return [(SECTION_OF_TOKENS, option, None) for each in ('opts', '_OPTS') for option in module_list(universe, name, each)]


def of_key_managers(universe, plugins, repository, ref, options):
    result = []
    for spec in entry_points(repository, ref, 'castellan.drivers').values():
        cls = find(universe, spec)
        function = universe.attribute(Instance(cls), 'list_options_for_discovery') if isinstance(cls, Class) else None
        groups = universe.call(function, [], {}, None, nowhere()) if isinstance(function, Function) else None
        pairs = [each for each in groups if len(each) == 2] if isinstance(groups, (list, tuple)) else []
        for group, each in pairs:
            for option in each if isinstance(each, (list, tuple)) else []:
                if isinstance(option, Option):
                    result.append((group_name(group), option, None))
    return result


def of_token_middleware(universe, plugins, repository, ref, options):
    have = {(section, option.dest) for section, option, _ in options}
    result = [
        (SECTION_OF_TOKENS, option, None)
        for option in module_list(universe, 'keystonemiddleware.auth_token._auth', 'OPTS')
        if (SECTION_OF_TOKENS, option.dest) not in have
    ]
    for option, names in plugins.options(universe) or plugins.old_options(universe):
        result.append((SECTION_OF_TOKENS, option, tuple(names)))
    return result


def of_limits(universe, plugins, repository, ref, options):
    have = {(section, option.dest) for section, option, _ in options}
    return [
        ('oslo_limit', option, tuple(names))
        for option, names in plugins.options(universe)
        if ('oslo_limit', option.dest) not in have
    ]


INSTEAD = {'os-vif': of_vif_plugins, 'python-keystoneclient': of_old_token_middleware}
SPECIAL = {'castellan': of_key_managers, 'keystonemiddleware': of_token_middleware, 'oslo.limit': of_limits}


def module_list(universe, name, variable):
    """The options of a list that a module holds."""
    module = universe.module(name)
    value = universe.load(module).scope.get(variable) if module else None
    return [each for each in value if isinstance(each, Option)] if isinstance(value, list) else []


def group_name(group):
    """The section of a group; None where it is not known."""
    if group is None:
        return 'DEFAULT'
    if isinstance(group, Group):
        return group_name(group.name)
    return group if isinstance(group, str) else None
