"""An option as data: what its definition says, without words of its authors."""
import json

from evaluate.values import External, ExternalInstance, TypeName, has_unknown, is_unknown
from library_options import group_name

OF_CLASS = {
    'StrOpt': 'string', 'BoolOpt': 'boolean', 'IntOpt': 'integer', 'FloatOpt': 'float', 'ListOpt': 'list', 'DictOpt': 'dict',
    'MultiStrOpt': 'multi', 'MultiOpt': 'multi', 'IPOpt': 'ip', 'PortOpt': 'port', 'HostnameOpt': 'hostname',
    'HostAddressOpt': 'hostaddress', 'HostDomainOpt': 'hostdomain', 'URIOpt': 'uri', 'SubCommandOpt': 'subcommand',
    'ConfigFilesOpt': 'multi', 'ConfigDirOpt': 'multi', '_ConfigFileOpt': 'multi', '_ConfigDirOpt': 'multi',
}
OF_TYPE = {
    'String': 'string', 'Boolean': 'boolean', 'Integer': 'integer', 'Float': 'float', 'List': 'list', 'Dict': 'dict',
    'IPAddress': 'ip', 'Port': 'port', 'Hostname': 'hostname', 'HostAddress': 'hostaddress', 'HostDomain': 'hostdomain',
    'URI': 'uri', 'MultiString': 'multi', 'Number': 'number', 'Range': 'range',
}
OF_PYTHON = {'str': 'string', 'int': 'integer', 'float': 'float', 'bool': 'boolean', 'list': 'list'}


def describe(option, section, plugins):
    """What the catalogue holds of an option in one release; keys that say nothing are left out."""
    result = {'type': OF_CLASS.get(option.kind, 'string')}
    more = read_type(option, result)
    item = option.keywords.get('item_type', more.get('item_type'))
    if isinstance(item, ExternalInstance):
        result['item_type'] = named_type(item.name)
        if result['item_type'] == 'string' and 'choices' in item.keywords:
            more.setdefault('choices', item.keywords['choices'])
    for bound in ('min', 'max'):
        value = option.keywords.get(bound, more.get(bound))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            result[bound] = value
    if result['type'] == 'port':
        result.setdefault('min', 0)
        result.setdefault('max', 65535)
    choices = read_choices(option.keywords.get('choices', more.get('choices')))
    if choices:
        result['choices'] = choices
    read_default(option, result)
    old = old_names(option, section)
    if old:
        result['deprecated'] = old
    removal = option.keywords.get('deprecated_for_removal')
    if removal and (removal is True or not is_unknown(removal)):
        result['removal'] = True
    since = option.keywords.get('deprecated_since')
    if isinstance(since, (str, int, float)):
        result['since'] = str(since)
    if option.keywords.get('secret') is True:
        result['secret'] = True
    if plugins:
        result['plugins'] = list(plugins)
    return result


def named_type(name):
    last = name.rsplit('.', 1)[-1]
    return OF_TYPE.get(last, last)


def read_type(option, result):
    """Set the type, and give what the type object says beside: bounds, choices, the type of items."""
    kind = option.keywords.get('type')
    if isinstance(kind, ExternalInstance):
        name = named_type(kind.name)
        is_multi = option.kind == 'MultiOpt'
        result['type'] = 'multi' if is_multi else name
        if is_multi and name not in ('string', 'multi'):
            result['item_type'] = name
        more = dict(kind.keywords)
        if name in ('integer', 'float', 'number'):
            for bound, value in zip(('min', 'max'), kind.args):
                more.setdefault(bound, value)
        if name == 'string' and kind.args:
            more.setdefault('choices', kind.args[0])
        if name == 'list' and kind.args:
            more.setdefault('item_type', kind.args[0])
        return more
    if isinstance(kind, TypeName):
        result['type'] = OF_PYTHON.get(kind.type_name, 'string')
    elif isinstance(kind, External):
        is_boolean = kind.name.endswith('strutils.bool_from_string')
        result['type'] = 'boolean' if is_boolean else OF_TYPE.get(kind.name.rsplit('.', 1)[-1], 'custom')
    elif kind is not None and option.kind not in OF_CLASS:
        result['type'] = 'custom'
    return {}


def read_choices(choices):
    values = list(choices) if isinstance(choices, (list, tuple, dict)) else []
    names = [each[0] if isinstance(each, (list, tuple)) and each else each for each in values]
    is_plain = all(each is None or isinstance(each, (str, int, float, bool)) for each in names)
    return names if is_plain else []


def read_default(option, result):
    default = option.keywords.get('default')
    result['default'] = plain(default)
    if result['default'] is None and default is not None:
        result['computed'] = True
    sample = option.keywords.get('sample_default')
    if sample is not None and plain(sample) is not None:
        result['sample_default'] = plain(sample)


def plain(value):
    """A value as JSON has it; None where it is not known."""
    if has_unknown(value) or not isinstance(value, (int, float, str, bool, list, tuple, dict)):
        return None
    try:
        return json.loads(json.dumps(value))
    except (TypeError, ValueError):
        return None


def old_names(option, section):
    """[[section, name]] that are read for the option, too."""
    listed = option.keywords.get('deprecated_opts')
    listed = listed if isinstance(listed, list) else [listed] if isinstance(listed, tuple) else []
    pairs = [(each[2], each[1]) for each in listed if isinstance(each, tuple) and len(each) == 3 and each[0] == 'deprecated']
    name, group = option.keywords.get('deprecated_name'), option.keywords.get('deprecated_group')
    if isinstance(name, str) or group is not None:
        pairs.append((group, name))
    result = []
    for old_group, old_name in pairs:
        old_section = group_name(old_group) if old_group is not None else None
        old_name = old_name.replace('-', '_') if isinstance(old_name, str) else None
        pair = [old_section or section, old_name or option.dest]
        if (old_section or old_name) and pair != [section, option.dest] and pair not in result:
            result.append(pair)
    return result
