"""Run what registers options in the sources of Nova."""
import ast
import re

from evaluate.calls import OPTION_CLASSES
from evaluate.values import Abort, Class, External, Function, Instance, Option, Return, nowhere

REGISTERS = re.compile(
    rb'register_(?:cli_)?opts?\b|register_options|register_conf_options|register_session|register_auth|register_adapter'
    rb'|ksa_opts|TpoolDbapiWrapper'
)
METHODS = (
    'register_opts', 'register_opt', 'register_cli_opts', 'register_cli_opt', 'register_conf_options',
    'register_session_conf_options', 'register_auth_conf_options',
)
OWN_CONFIG = 'nova/openstack/common/cfg.py'
"""Nova's own copy of oslo.config, before that was a library: its module stays external, its options are read."""

SET_DEFAULTS = (
    ('nova.config', 'set_lib_defaults'), ('nova.config', 'set_log_defaults'), ('nova.config', 'set_middleware_defaults'),
    ('nova.config', 'parse_args'), ('nova.common.config', 'set_middleware_defaults'), ('nova.common.config', 'set_lib_defaults'),
    ('nova.middleware', 'set_defaults'), ('nova.flags', 'parse_args'),
)


def run_nova(universe, nova, ref):
    """Load every file that registers options, then call the functions that do and that nothing has called."""
    modules = load_files(universe, nova, ref)
    register_own_config(universe, nova, ref)
    for module in modules:
        call_registering(universe, module, module.scope)
    for name, function in SET_DEFAULTS:
        module = universe.module(name)
        found = universe.load(module).scope.get(function) if module else None
        if isinstance(found, Function):
            call_alone(universe, found, 5000)


def load_files(universe, nova, ref):
    modules = []
    for path, sha in sorted(nova.tree(ref).items()):
        is_script = path.startswith('bin/')
        is_module = path.startswith('nova/') and path.endswith('.py') and '/tests/' not in path and not path.startswith('nova/test')
        data = nova.blob(sha) if is_script or is_module else b''
        if not REGISTERS.search(data):
            continue
        if not is_script:
            module = universe.module(path[:-len('.py')].replace('/', '.').removesuffix('.__init__'))
            if module is not None:
                modules.append(universe.load(module))
        elif b'python' in data[:60]:
            name = 'bin_' + re.sub(r'[-.]', '_', path[len('bin/'):])
            modules.append(universe.add_script(name, nova, ref, path, sha))
    return modules


def register_own_config(universe, nova, ref):
    sha = nova.tree(ref).get(OWN_CONFIG)
    tree = nova.parsed(sha, f'{ref}:{OWN_CONFIG}') if sha else None
    for node in tree.body if tree else []:
        if not isinstance(node, ast.ClassDef) or node.name not in ('CommonConfigOpts', 'ConfigOpts'):
            continue
        module = nowhere()
        module.repository = 'nova'
        module.path = OWN_CONFIG
        module.scope = {name: External('oslo_config.cfg.' + name) for name in sorted(OPTION_CLASSES)}
        for statement in node.body:
            if isinstance(statement, ast.Assign):
                universe.run(statement, module.scope, module)
        for value in list(module.scope.values()):
            for option in value if isinstance(value, list) else []:
                if isinstance(option, Option):
                    universe.registered.append((None, option, None))


def call_registering(universe, module, scope, cls=None):
    for value in list(dict.values(scope)):
        if isinstance(value, Function) and isinstance(value.node, ast.FunctionDef) and value.module is module:
            if (module.name, value.node.lineno) not in universe.ran and does_register(value.node):
                is_static = 'staticmethod' in value.decorators
                call_alone(universe, value.bind(Instance(cls) if cls and not is_static else None, cls), 3000)
        elif isinstance(value, Class) and value.module is module and cls is None:
            call_registering(universe, module, value.scope, value)


def does_register(node):
    return any(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr in METHODS for each in ast.walk(node)
    )


def call_alone(universe, function, most_calls):
    """Call a function without arguments, and not for ever."""
    before = universe.most_calls
    universe.most_calls = universe.calls + most_calls
    try:
        universe.call_function(function, [], {})
    except (Return, Abort):
        pass
    universe.most_calls = before
