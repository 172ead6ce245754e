"""Options of Keystone's auth plug-ins, which a section has for the plug-in that it names, and other registrations of libraries."""
from entry_points import entry_points, find
from evaluate.values import Class, Function, Instance, Option, Unknown, nowhere


class Plugins:
    """The auth plug-ins of keystoneauth, and of keystoneclient before it, in the sources of a universe."""

    def __init__(self, keystoneauth, keystoneclient):
        """Each: (repository, ref), or None."""
        self._loaders = entry_points(*keystoneauth, 'keystoneauth1.plugin') if keystoneauth else {}
        self._classes = entry_points(*keystoneclient, 'keystoneclient.auth.plugin') if keystoneclient else {}
        self._options = None
        self._old_options = None

    def loader(self, universe, name):
        spec = self._loaders.get(name)
        cls = find(universe, spec) if spec else None
        return universe.call(cls, [], {}, None, nowhere()) if isinstance(cls, Class) else Unknown('plug-in')

    def options(self, universe):
        """[(option, [plug-ins that have it])] of keystoneauth."""
        if self._options is None:
            self._options = self._collect(universe, self._loaders, lambda name: self.loader(universe, name))
        return self._options

    def old_options(self, universe):
        """The same of keystoneclient."""
        if self._old_options is None:
            self._old_options = self._collect(universe, self._classes, lambda name: find(universe, self._classes[name]))
        return self._old_options

    def _collect(self, universe, names, plugin_of):
        found = {}
        for name in sorted(names):
            for option in options_of(universe, plugin_of(name)):
                found.setdefault(option.dest, (option, []))[1].append(name)
        return list(found.values())


def options_of(universe, plugin):
    if not isinstance(plugin, (Instance, Class)):
        return []
    options = universe.call(universe.attribute(plugin, 'get_options'), [], {}, None, nowhere())
    each = [as_option(universe, option) for option in options] if isinstance(options, list) else []
    return [option for option in each if isinstance(option, Option)]


def as_option(universe, option):
    """An option of keystoneauth knows how to be one of oslo.config."""
    if isinstance(option, Instance) and option.cls.name == 'Opt':
        return universe.call(universe.attribute(option, '_to_oslo_opt'), [], {}, None, nowhere())
    return option


def hooks(plugins):
    """What happens instead of calls that look plug-ins up, or that register only where a service runs."""

    def get_plugin_loader(universe, function, args, keywords):
        return plugins.loader(universe, args[0] if args else keywords.get('name'))

    def get_plugin_options(universe, function, args, keywords):
        loader = get_plugin_loader(universe, function, args, keywords)
        if not isinstance(loader, Instance):
            return []
        return universe.call(universe.attribute(loader, 'get_options'), [], {}, None, nowhere())

    def register_auth(universe, function, args, keywords):
        module = function.module
        group = args[1] if len(args) > 1 else keywords.get('group')
        for option in universe.call(universe.attribute(module, 'get_common_conf_options'), [], {}, None, module):
            universe.registered.append((group, option, None))
        is_old = module.name.startswith('keystoneclient')
        for option, names in plugins.old_options(universe) if is_old else plugins.options(universe):
            universe.registered.append((group, option, tuple(names)))

    def make_database_wrapper(universe, function, args, keywords):
        """TpoolDbapiWrapper registers its own option when it is made, those of the database when it is first used."""
        module = function.module
        package = module.name.rpartition('.')[0]
        for owner, name in ((module, 'tpool_opts'), (universe.module(package + '.options'), 'database_opts')):
            options = universe.attribute(owner, name) if owner else []
            for option in options if isinstance(options, list) else []:
                universe.registered.append(('database', option, None))

    return {
        ('keystoneauth1.loading.base', 'get_plugin_loader'): get_plugin_loader,
        ('keystoneauth1.loading.base', 'get_plugin_options'): get_plugin_options,
        ('keystoneauth1.loading.conf', 'register_conf_options'): register_auth,
        ('keystoneclient.auth.conf', 'register_conf_options'): register_auth,
        ('oslo_db.concurrency', '__init__'): make_database_wrapper,
        ('oslo.db.concurrency', '__init__'): make_database_wrapper,
    }
