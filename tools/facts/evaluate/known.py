"""Functions of Python and of common libraries whose results matter for options."""
import copy
import os.path

from evaluate.values import Group, Native, Option, Partial, PartString, TypeName, Unknown, has_unknown, is_unknown, External


def chain(universe, args, keywords):
    result = []
    for each in args:
        if isinstance(each, (list, tuple, set, dict)):
            result.extend(each)
    return result


def chain_from_iterable(universe, args, keywords):
    return chain(universe, list(args[0]) if isinstance(args[0], (list, tuple)) else [], keywords)


def join_path(universe, args, keywords):
    if any(is_unknown(each) for each in args):
        return PartString(os.path.join(*['*' if is_unknown(each) else each for each in args]))
    return os.path.join(*args)


def first_argument(universe, args, keywords):
    return args[0]


class DefaultDict(dict):
    """A `defaultdict(list)`."""

    def __missing__(self, key):
        self[key] = value = []
        return value


EXTERNAL = {
    'copy.deepcopy': lambda universe, args, keywords: copy.deepcopy(args[0]),
    'copy.copy': lambda universe, args, keywords: list(args[0]) if isinstance(args[0], list) else copy.copy(args[0]),
    'itertools.chain': chain,
    'itertools.chain.from_iterable': chain_from_iterable,
    'os.path.join': join_path,
    'functools.partial': lambda universe, args, keywords: Partial(args[0], list(args[1:]), keywords),
    'operator.attrgetter': lambda universe, args, keywords: Native(lambda owner: universe.attribute(owner, args[0])),
    'collections.OrderedDict': lambda universe, args, keywords: dict(args[0]) if args else {},
    'collections.defaultdict': lambda universe, args, keywords: DefaultDict(),
    'typing.cast': lambda universe, args, keywords: args[1],
    'gettext.gettext': first_argument,
    'six.moves.range': lambda universe, args, keywords: list(range(*args)),
    'six.iteritems': lambda universe, args, keywords: list(args[0].items()),
    'six.itervalues': lambda universe, args, keywords: list(args[0].values()),
}
"""By dotted name: (universe, arguments, keyword arguments) -> value."""

BY_LAST_NAME = ('copy', 'itertools', 'operator', 'functools', 'collections', 'gettext', 'six', 'oslo_i18n')
TRANSLATE = ('_', '_LI', '_LW', '_LE', '_N', 'N_', 'ugettext', 'lazy_gettext')


def external_function(name):
    last = name.rsplit('.', 1)[-1]
    return EXTERNAL.get(name) or (EXTERNAL.get(last) if name.startswith(BY_LAST_NAME) else None)


def is_instance(value, types):
    known = {'str': str, 'list': list, 'dict': dict, 'tuple': tuple, 'int': int, 'bool': bool, 'basestring': str}
    names = [getattr(each, 'type_name', None) for each in (types if isinstance(types, (tuple, list)) else [types])]
    if any(name in known and isinstance(value, known[name]) for name in names):
        return True
    return False if all(name in known for name in names) else Unknown('isinstance')


def get_attribute(owner, name, *default):
    if isinstance(owner, (Group, Option)) and name in ('name', 'dest', 'default'):
        return owner.keywords.get('default') if name == 'default' else getattr(owner, name)
    if owner is None or isinstance(owner, (str, int, list, dict)):
        return default[0] if default else Unknown('getattr')
    return Unknown('getattr')


def in_order(items, key=None, reverse=False):
    items = list(items)
    try:
        return sorted(items, reverse=reverse) if key is None else items
    except TypeError:
        return items


def unless_unknown(function, is_part=is_unknown):
    """The function, or unknown where an argument is."""
    return lambda *args: Unknown() if any(map(is_part, args)) else function(*args)


BUILT_IN = {
    'list': TypeName('list', lambda items=(): list(items)),
    'tuple': TypeName('tuple', lambda items=(): tuple(items)),
    'dict': TypeName('dict', dict),
    'set': TypeName('set', lambda items=(): list(dict.fromkeys(items))),
    'frozenset': TypeName('set', lambda items=(): list(items)),
    'str': TypeName('str', lambda value='': PartString('*') if is_unknown(value) else str(value)),
    'int': TypeName('int', unless_unknown(int)),
    'float': TypeName('float', unless_unknown(float)),
    'bool': TypeName('bool', unless_unknown(bool)),
    'unicode': TypeName('str', str),
    'basestring': TypeName('basestring', str),
    'len': Native(unless_unknown(len)),
    'sorted': Native(in_order),
    'min': Native(unless_unknown(min, has_unknown)),
    'max': Native(unless_unknown(max, has_unknown)),
    'any': Native(unless_unknown(any, has_unknown)),
    'all': Native(unless_unknown(all, has_unknown)),
    'sum': Native(sum),
    'abs': Native(abs),
    'range': Native(lambda *args: list(range(*args))),
    'xrange': Native(lambda *args: list(range(*args))),
    'enumerate': Native(lambda items, *start: list(enumerate(items, *start))),
    'zip': Native(lambda *args: list(zip(*args))),
    'reversed': Native(lambda items: list(items)[::-1]),
    'getattr': Native(get_attribute),
    'hasattr': Native(lambda *args: Unknown('hasattr')),
    'isinstance': Native(is_instance),
    'map': Native(lambda *args: Unknown('map')),
    'filter': Native(lambda *args: Unknown('filter')),
    'super': External('super'),
    '_': Native(lambda text, *args: text),
    'True': True,
    'False': False,
    'None': None,
}
