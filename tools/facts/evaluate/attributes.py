"""Attributes of whatever an expression is."""
from evaluate.values import (
    Class, Conf, ConfValue, External, Function, Group, Instance, Module, Native, Option, Super, Unknown,
)

REGISTER = {'register_opt', 'register_opts', 'register_cli_opt', 'register_cli_opts'}
CONF_METHODS = REGISTER | {'register_group', 'set_default', 'set_override', 'import_opt', 'import_group'}


class Attributes:
    def attribute(self, owner, name, module=None):
        if isinstance(owner, Module):
            return self.module_attribute(owner, name)
        if isinstance(owner, External):
            dotted = f'{owner.name}.{name}'
            return self.module(dotted) or External(dotted)
        if isinstance(owner, Instance):
            return self.instance_attribute(owner, name, module)
        if isinstance(owner, Class):
            return self.class_attribute(owner, name)
        if isinstance(owner, Super):
            return self.super_attribute(owner, name)
        if isinstance(owner, Option):
            return getattr(owner, name) if name in ('name', 'dest') else owner.keywords.get(name, default_of(name))
        if isinstance(owner, Group):
            return owner.name if name == 'name' else Unknown('group.' + name)
        if isinstance(owner, Conf):
            return ('conf', name) if name in CONF_METHODS else ConfValue('conf.' + name)
        if isinstance(owner, ConfValue):
            return ConfValue(f'{owner.hint}.{name}')
        if isinstance(owner, (str, list, dict, tuple, set)) and not name.startswith('__'):
            return ('native', owner, name)
        return Unknown(name)

    def module_attribute(self, owner, name):
        self.load(owner)
        if name in owner.scope:
            return owner.scope[name]
        dotted = f'{owner.name}.{name}'
        return self.module(dotted) or External(dotted)

    def instance_attribute(self, owner, name, module):
        if name in owner.attributes:
            return owner.attributes[name]
        found = owner.cls.lookup(name)
        if found is None:
            return owner.cls if name == '__class__' else Unknown('instance.' + name)
        value, cls = found
        if not isinstance(value, Function):
            return value
        if any(decorator.endswith('property') for decorator in value.decorators):
            return self.call(value.bind(owner, cls, value.decorators), [], {}, None, module)
        if 'staticmethod' in value.decorators:
            return value.bind(None, cls, value.decorators)
        return value.bind(owner.cls if 'classmethod' in value.decorators else owner, cls, value.decorators)

    def class_attribute(self, owner, name):
        found = owner.lookup(name)
        if found is None:
            return owner.name if name == '__name__' else Unknown('class.' + name)
        value, cls = found
        if isinstance(value, Function) and 'classmethod' in value.decorators:
            return value.bind(owner, cls)
        return value

    def super_attribute(self, owner, name):
        order = owner.instance.cls.mro() if isinstance(owner.instance, Instance) else owner.cls.mro()
        after = order[order.index(owner.cls) + 1:] if owner.cls in order else []
        for cls in after:
            if name in cls.scope:
                value = cls.scope[name]
                return value.bind(owner.instance, cls, value.decorators) if isinstance(value, Function) else value
        return Native(lambda *args, **keywords: [] if name == 'get_options' else Unknown('super'))


def default_of(name):
    """An option without a default has None."""
    return None if name == 'default' else Unknown('option.' + name)
