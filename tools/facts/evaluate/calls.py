"""Calls: registrations are written down, functions of the sources are followed."""
import ast

from evaluate.attributes import REGISTER
from evaluate.known import TRANSLATE, external_function
from evaluate.scopes import FunctionScope
from evaluate.values import (
    Abort, Break, Class, Conf, Continue, External, ExternalInstance, Function, Group, Instance, Module, Native, Option, Partial,
    PartString, Return, Super, Unknown, has_unknown, is_unknown,
)

OPTION_CLASSES = {
    'Opt', 'StrOpt', 'BoolOpt', 'IntOpt', 'FloatOpt', 'ListOpt', 'DictOpt', 'MultiStrOpt', 'MultiOpt', 'IPOpt', 'PortOpt',
    'HostnameOpt', 'HostAddressOpt', 'HostDomainOpt', 'URIOpt', 'SubCommandOpt', 'ConfigFilesOpt', 'ConfigDirOpt',
    '_ConfigFileOpt', '_ConfigDirOpt',
}
DEEPEST = 40


class Calls:
    def value_Call(self, node, scope, module):
        if isinstance(node.func, ast.Attribute) and node.func.attr in REGISTER | {'register_group', 'set_default'}:
            owner = self.value(node.func.value, scope, module)
            is_own = isinstance(owner, Instance) and owner.cls.lookup(node.func.attr) and not owner.cls.external_base()
            if not is_own and not isinstance(owner, (Module, Super, Class)):
                return self.register(node, scope, module)
        function = self.value(node.func, scope, module)
        args, keywords = self.arguments(node, scope, module)
        if isinstance(function, External) and function.name == 'super':
            if args and isinstance(args[0], Class):
                return Super(args[0], args[1] if len(args) > 1 else scope.get('self'))
            return Super(scope.get('__class__'), scope.get('self', scope.get('cls')))
        return self.call(function, args, keywords, node, module)

    def arguments(self, node, scope, module):
        args = []
        for each in node.args:
            value = self.value(each, scope, module)
            if not isinstance(each, ast.Starred):
                args.append(value)
            elif isinstance(value, (list, tuple, set, dict)):
                args.extend(value)
            else:
                args.append(Unknown('*'))
        keywords = {}
        for each in node.keywords:
            value = self.value(each.value, scope, module)
            if each.arg is not None:
                keywords[each.arg] = value
            elif isinstance(value, dict):
                keywords.update({name: part for name, part in value.items() if isinstance(name, str)})
        return args, keywords

    def register(self, node, scope, module):
        method = node.func.attr
        args = [self.value(each, scope, module) for each in node.args if not isinstance(each, ast.Starred)]
        keywords = {each.arg: self.value(each.value, scope, module) for each in node.keywords if each.arg}
        if method in ('register_group', 'set_default'):
            return None
        options = args[0] if args else keywords.get('opts', keywords.get('opt'))
        group = keywords.get('group', args[1] if len(args) > 1 else None)
        if isinstance(options, dict):
            options = list(options.values())
        if method.endswith('opt'):
            options = [options]
        if not isinstance(options, (list, tuple, set)):
            self.unresolved.append(f'{module.repository}:{module.path}:{node.lineno}: {options!r}')
            return options
        for each in options:
            parts = each if isinstance(each, (list, tuple)) else [each]
            for option in parts:
                if isinstance(option, Option):
                    self.registered.append((group, option, None))
                elif parts is not each:
                    self.unresolved.append(f'{module.repository}:{module.path}:{node.lineno}: {option!r}')
        return options

    def call(self, function, args, keywords, node=None, module=None):
        if isinstance(function, External):
            return self.call_external(function.name, args, keywords, node, module)
        if isinstance(function, Native):
            return quietly(lambda: function.function(*args, **keywords), 'native')
        if isinstance(function, Partial):
            return self.call(function.function, function.args + args, {**function.keywords, **keywords}, node, module)
        if isinstance(function, tuple) and function and function[0] == 'native':
            return self.call_method(function[1], function[2], args, keywords, node, module)
        if isinstance(function, Class):
            return self.make(function, args, keywords, node, module)
        if isinstance(function, Function):
            return self.call_function(function, args, keywords)
        return Unknown(f'call {function!r}'[:40])

    def option(self, kind, args, keywords, node, module):
        return Option(kind, args, keywords, f'{module.repository}:{module.path}', node.lineno if node else 0)

    def call_external(self, name, args, keywords, node, module):
        last = name.rsplit('.', 1)[-1]
        if last in OPTION_CLASSES:
            return self.option(last, args, keywords, node, module)
        if last == 'OptGroup':
            return Group(args[0] if args else keywords.get('name'))
        if last == 'DeprecatedOpt':
            old = args[0] if args else keywords.get('name')
            return ('deprecated', old, args[1] if len(args) > 1 else keywords.get('group'))
        if name.endswith('cfg.set_defaults'):
            options = args[0] if args else keywords.get('opts')
            for option in options if isinstance(options, (list, tuple)) else []:
                if isinstance(option, Option) and option.dest in keywords:
                    option.keywords['default'] = keywords[option.dest]
            return None
        known = external_function(name)
        if known:
            return quietly(lambda: known(self, args, keywords), name)
        if last in TRANSLATE and args:
            return args[0]
        return ExternalInstance(name, args, keywords) if last[:1].isupper() else Unknown(name + '()')

    def call_method(self, owner, name, args, keywords, node, module):
        """A method of a string, list, tuple, set or dictionary."""
        if isinstance(owner, str) and name == 'join' and args and isinstance(args[0], (list, tuple)):
            if any(is_unknown(each) for each in args[0]):
                return quietly(lambda: PartString(str(owner).join('*' if is_unknown(each) else each for each in args[0])), name)
        if isinstance(owner, str) and name == 'format' and (any(map(has_unknown, args)) or any(map(has_unknown, keywords.values()))):
            shown = {key: '*' if is_unknown(value) else value for key, value in keywords.items()}
            return quietly(lambda: PartString(owner.format(*['*' if is_unknown(each) else each for each in args], **shown)), name)
        if name == 'sort' and keywords.get('key') is not None:
            key = keywords['key']
            return quietly(lambda: owner.sort(key=lambda each: str(self.call(key, [each], {}, node, module))), name)
        if name == 'extend' and args and is_unknown(args[0]):
            return None
        if isinstance(owner, dict) and name in ('iteritems', 'itervalues', 'iterkeys'):
            name = name[len('iter'):]
        result = quietly(lambda: getattr(owner, name)(*args, **keywords), name)
        if isinstance(owner, PartString) and isinstance(result, str):
            return PartString(result)
        is_view = isinstance(owner, dict) and name in ('items', 'keys', 'values') and not is_unknown(result)
        return list(result) if is_view else result

    def make(self, cls, args, keywords, node, module):
        base = cls.external_base()
        if base:
            last = base.name.rsplit('.', 1)[-1]
            if last in OPTION_CLASSES:
                return self.option(last, args, keywords, node, module)
            if last in ('ConfigOpts', 'CommonConfigOpts'):
                return Conf()
        instance = Instance(cls)
        found = cls.lookup('__init__')
        if found and isinstance(found[0], Function):
            self.call(found[0].bind(instance, found[1]), args, keywords, node, module)
        return instance

    def call_function(self, function, args, keywords):
        node = function.node
        hook = self.hooks.get((function.module.name, getattr(node, 'name', '<lambda>')))
        if hook:
            return hook(self, function, args, keywords)
        place = (function.module.name, node.lineno, node.col_offset)
        if len(self.stack) > DEEPEST or self.calls > self.most_calls or self.stack.count(place) >= 3:
            return Unknown('too deep')
        self.calls += 1
        self.ran.add(place[:2])
        scope = self.bind_arguments(function, args, keywords)
        if isinstance(node, ast.Lambda):
            return self.value(node.body, scope, function.module)
        scope.global_names = {name for each in node.body if isinstance(each, ast.Global) for name in each.names}
        scope.module_scope = function.module.scope
        if is_generator(node):
            scope['__yielded__'] = []
        self.stack.append(place)
        try:
            self.run_body(node.body, scope, function.module)
        except Return as returned:
            return returned.value
        except Abort:
            return scope.get('__returned__', Unknown('raise'))
        except (Break, Continue):
            pass
        finally:
            self.stack.pop()
        return dict.get(scope, '__yielded__', dict.get(scope, '__returned__'))

    def bind_arguments(self, function, args, keywords):
        wanted = function.node.args
        scope = FunctionScope(function.scope)
        names = [each.arg for each in wanted.posonlyargs + wanted.args]
        args = list(args) if function.bound is None else [function.bound, *args]
        without_default = len(names) - len(wanted.defaults)
        for at, name in enumerate(names):
            if at < len(args):
                scope[name] = args[at]
            elif name in keywords:
                scope[name] = keywords[name]
            elif at >= without_default:
                scope[name] = self.value(wanted.defaults[at - without_default], function.scope, function.module)
            else:
                scope[name] = Conf() if name in ('conf', 'CONF', 'config', 'FLAGS') else Unknown('parameter ' + name)
        if wanted.vararg:
            scope[wanted.vararg.arg] = args[len(names):]
        for each, default in zip(wanted.kwonlyargs, wanted.kw_defaults):
            given = self.value(default, function.scope, function.module) if default is not None else Unknown('parameter')
            scope[each.arg] = keywords.get(each.arg, given)
        if wanted.kwarg:
            scope[wanted.kwarg.arg] = {name: value for name, value in keywords.items() if name not in names}
        if function.owner is not None:
            scope['__class__'] = function.owner
        return scope


def is_generator(node):
    if not hasattr(node, 'is_generator'):  # kept with the node, for some functions are called a hundred thousand times
        node.is_generator = any(isinstance(each, (ast.Yield, ast.YieldFrom)) for part in node.body for each in ast.walk(part))
    return node.is_generator


def quietly(make, hint):
    """What a function of ours gives; unknown where it cannot."""
    try:
        return make()
    except (Return, Abort):
        raise
    except Exception:
        return Unknown(hint)
