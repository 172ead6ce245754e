"""The sources of one release and of its libraries, evaluated as far as options need it."""
import sys

from evaluate.attributes import Attributes
from evaluate.calls import Calls
from evaluate.expressions import Expressions
from evaluate.statements import Statements
from evaluate.values import External, Module

sys.setrecursionlimit(5000)

NOT_READ = (
    'nova.openstack.common.cfg', 'oslo_config', 'oslo.config', 'oslo_i18n', 'nova.openstack.common.gettextutils', 'nova.i18n',
    'stevedore',
)
"""Modules that stay external: what they do is known here, or does not matter."""


def is_not_read(dotted):
    return any(dotted == each or dotted.startswith(each + '.') for each in NOT_READ)


class Universe(Statements, Expressions, Attributes, Calls):
    """
    Modules by dotted name, and what they register.

    sources: [(repository, ref)], where a dotted name that two of them have belongs to the first.
    hooks: (module, function) -> what to do instead of following a call of that function.
    """

    def __init__(self, sources, hooks):
        self.hooks = hooks
        self.registered = []  # (group, option, auth plug-ins for which it is there or None)
        self.unresolved = []
        self.ran = set()  # (module, line) of functions that were called
        self.calls = 0
        self.most_calls = sys.maxsize
        self.stack = []
        self._files = {}
        self._modules = {}
        for repository, ref in sources:
            for path, sha in repository.tree(ref).items():
                if path.endswith('.py'):
                    self._add(repository, ref, path, sha)

    def _add(self, repository, ref, path, sha):
        inside = path.removeprefix('src/')[:-len('.py')]
        if '/tests/' in '/' + inside or '/test/' in inside:
            return
        dotted = inside.replace('/', '.')
        is_package = dotted.endswith('.__init__')
        dotted = dotted.removesuffix('.__init__')
        if is_not_read(dotted) or (repository.name != 'nova' and dotted.startswith('nova.')):
            return
        self._files.setdefault(dotted, (repository, ref, path, sha, is_package))

    def module(self, dotted):
        """The module of a dotted name; None where no source has it."""
        if dotted not in self._modules:
            if dotted not in self._files:
                return None
            repository, _ref, path, _sha, is_package = self._files[dotted]
            self._modules[dotted] = Module(dotted, repository.name, path, is_package)
        return self._modules[dotted]

    def add_script(self, name, repository, ref, path, sha):
        """A file without the name of a module, such as one in bin/."""
        self._files[name] = (repository, ref, path, sha, False)
        return self.load(self.module(name))

    def load(self, module):
        """Run the body of a module, once."""
        if module.scope is None:
            repository, ref, path, sha, _is_package = self._files[module.name]
            module.scope = {'__name__': module.name}
            tree = repository.parsed(sha, f'{ref}:{path}')
            if tree is not None:
                self.run_body(tree.body, module.scope, module)
        return module

    def resolve(self, dotted):
        return self.module(dotted) or External(dotted)

    def absolute_name(self, node, module):
        """The module that a `from` names."""
        if node.level:
            parts = module.name.split('.') if module.is_package else module.name.split('.')[:-1]
            parts = parts[:len(parts) - (node.level - 1)]
            return '.'.join(parts + ([node.module] if node.module else []))
        if '.' not in node.module and self.module(node.module) is None:
            # Python 2 looks beside the module first
            parent = module.name if module.is_package else module.name.rpartition('.')[0]
            if parent and self.module(f'{parent}.{node.module}'):
                return f'{parent}.{node.module}'
        return node.module
