"""What an expression can be where it is evaluated without being run: many things stay unknown."""


class Unknown:
    """Nothing is known of it. True in a condition, so that what it guards is looked at."""

    def __init__(self, hint=''):
        self.hint = hint

    def __repr__(self):
        return f'<?{self.hint}>'

    def __deepcopy__(self, memo):
        return self

    def __bool__(self):
        return True


class PartString(str):
    """A string with an unknown part, written as `*`."""


class External:
    """Something of a module that is not read, by its dotted name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<external {self.name}>'

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return isinstance(other, External) and other.name == self.name

    def __hash__(self):
        return hash(self.name)


class ExternalInstance:
    """An instance of an external class, with the arguments that it was made with."""

    def __init__(self, name, args, keywords):
        self.name = name
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        return f'<{self.name}()>'

    def __deepcopy__(self, memo):
        return self


class Conf:
    """`CONF`, whichever it is."""

    def __deepcopy__(self, memo):
        return self


class ConfValue(Unknown):
    """The value of an option, which only a running service knows."""


class Group:
    """An `OptGroup`."""

    def __init__(self, name):
        self.name = name

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return isinstance(other, Group) and other.name == self.name

    def __hash__(self):
        return hash(self.name)


class Option:
    """An option as its definition gives it: the class and the arguments of the call."""

    def __init__(self, kind, args, keywords, origin, line):
        self.kind = kind
        self.keywords = dict(keywords)
        self.origin = origin
        self.line = line
        for name, value in zip(['name', 'type'] if kind in ('Opt', 'MultiOpt') else ['name'], args):
            self.keywords.setdefault(name, value)

    @property
    def name(self):
        return self.keywords.get('name')

    @property
    def dest(self):
        dest = self.keywords.get('dest')
        if isinstance(dest, str):
            return dest
        return self.name.replace('-', '_') if isinstance(self.name, str) else self.name

    def __deepcopy__(self, memo):
        copy = Option.__new__(Option)
        copy.__dict__.update(self.__dict__)
        copy.keywords = {key: list(value) if isinstance(value, list) else value for key, value in self.keywords.items()}
        return copy

    def __repr__(self):
        return f'<Option {self.name}>'


class Function:
    """A function or lambda of a source, bound to an instance or class where it is a method."""

    def __init__(self, node, scope, module, bound=None, owner=None, decorators=()):
        self.node = node
        self.scope = scope
        self.module = module
        self.bound = bound
        self.owner = owner
        self.decorators = list(decorators)

    def bind(self, bound, owner, decorators=()):
        return Function(self.node, self.scope, self.module, bound, owner, decorators)

    def __deepcopy__(self, memo):
        return self


class Partial:
    def __init__(self, function, args, keywords):
        self.function = function
        self.args = args
        self.keywords = keywords


class Class:
    """A class of a source; `scope` holds what its body defines."""

    def __init__(self, node, bases, scope, module):
        self.bases = bases
        self.scope = scope
        self.module = module
        self.name = node.name

    def __deepcopy__(self, memo):
        return self

    def lookup(self, name):
        """(value, class that has it) of an attribute; None where neither it nor a base has one."""
        if dict.__contains__(self.scope, name):
            return dict.__getitem__(self.scope, name), self
        for base in self.bases:
            found = base.lookup(name) if isinstance(base, Class) else None
            if found:
                return found
        return None

    def external_base(self):
        for base in self.bases:
            found = base if isinstance(base, External) else base.external_base() if isinstance(base, Class) else None
            if found:
                return found
        return None

    def mro(self):
        order = [self]
        for base in self.bases:
            for each in base.mro() if isinstance(base, Class) else []:
                if each not in order:
                    order.append(each)
        return order


class Instance:
    def __init__(self, cls):
        self.cls = cls
        self.attributes = {}

    def __deepcopy__(self, memo):
        copy = Instance(self.cls)
        copy.attributes = dict(self.attributes)
        return copy


class Super:
    def __init__(self, cls, instance):
        self.cls = cls
        self.instance = instance


class Module:
    """A module of a source; its body runs when something of it is asked for."""

    def __init__(self, name, repository='~', path='~', is_package=False):
        self.name = name
        self.repository = repository
        self.path = path
        self.is_package = is_package
        self.scope = None

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<module {self.name}>'


def nowhere():
    """A module for calls that no source makes."""
    module = Module('~')
    module.scope = {}
    return module


class Native:
    """A function of our own."""

    def __init__(self, function):
        self.function = function


class TypeName(Native):
    """A built-in type, as a function and as a name."""

    def __init__(self, name, function):
        super().__init__(function)
        self.type_name = name


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Abort(Exception):
    """`raise`, or too deep."""


class Break(Exception):
    pass


class Continue(Exception):
    pass


def is_unknown(value):
    return isinstance(value, (Unknown, External, ExternalInstance))


def has_unknown(value):
    """Whether a value is unknown, or holds something that is."""
    if isinstance(value, PartString) or is_unknown(value):
        return True
    if isinstance(value, (list, tuple, set)):
        return any(has_unknown(each) for each in value)
    if isinstance(value, dict):
        return any(has_unknown(each) for each in [*value, *value.values()])
    return False
