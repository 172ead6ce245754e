/** Sources of a small Nova and of its libraries. */
export const DRIVER = `
from oslo_config import cfg

opts = [cfg.StrOpt('libvirt-type', default='kvm', help='words')]
CONF = cfg.CONF
CONF.register_opts(opts)
CONF.register_opt(cfg.IntOpt('most', default=60), group='wait')
`

export const LATER = `
import socket

from keystoneauth1 import loading
from oslo_config import cfg
from oslo_messaging import opts as messaging

CONF = cfg.CONF
group = cfg.OptGroup('libvirt', title='words')
options = [
    cfg.StrOpt('virt_type', default='k' + 'vm', choices=('kvm', 'lxc'), deprecated_group='DEFAULT', deprecated_name='libvirt_type'),
]


def register_opts(conf):
    conf.register_group(group)
    conf.register_opts(options, group=group)
    conf.register_opt(cfg.StrOpt('host', default=socket.gethostname(), sample_default='name'), 'compute')
    conf.register_opt(cfg.IntOpt('most', default=30, min=1, deprecated_for_removal=True, deprecated_since='13.0.0'), 'wait')
    loading.register_auth_conf_options(conf, 'neutron')


messaging.set_defaults(control_exchange='nova')
`

/** LATER in a point release: an option more, and another default. */
export const BACKPORT = `${LATER.replace('default=30', 'default=25')}
CONF.register_opt(cfg.FloatOpt('ratio', default=1.5))
`

export const MESSAGING = {
  'setup.cfg': '[entry_points]\noslo.config.opts =\n    oslo.messaging = oslo_messaging.opts:list_opts\n',
  'oslo_messaging/__init__.py': '',
  'oslo_messaging/opts.py': `
from oslo_config import cfg

options = [cfg.StrOpt('control_exchange', default='openstack')]


def set_defaults(control_exchange):
    cfg.set_defaults(options, control_exchange=control_exchange)


def list_opts():
    return [(None, options)]
`,
}

export const KEYSTONEAUTH = {
  'setup.cfg': '[entry_points]\nkeystoneauth1.plugin =\n    password = keystoneauth1.plugin:Password\n',
  'keystoneauth1/__init__.py': '',
  'keystoneauth1/loading/__init__.py':
    'from keystoneauth1.loading import conf\n\nregister_auth_conf_options = conf.register_conf_options\n',
  'keystoneauth1/loading/conf.py': `
from oslo_config import cfg


def get_common_conf_options():
    return [cfg.StrOpt('auth_type')]


def register_conf_options(conf, group):
    pass
`,
  'keystoneauth1/plugin.py': `
from oslo_config import cfg


class Opt(object):
    def __init__(self, name, secret=False):
        self.name = name
        self.secret = secret

    def _to_oslo_opt(self):
        return cfg.Opt(name=self.name, secret=self.secret)


class Password(object):
    def get_options(self):
        return [Opt('password', secret=True)]
`,
}

export { LIBRARIES as LIBRARY_NAMES } from './library-versions'

const series = (name: string, initial_release: string, status: string) => ({
  ...{ name, release_id: null, status, initial_release, eol_date: null, slurp: false, next_phase: null },
})

/** What openstack-releases.json says of them. */
export const RELEASES = {
  header: { what: 'releases', repository: 'openstack/releases', commit: '0', date: '2016-06-14' },
  series: [
    series('newton', '2016-10-06', 'development'),
    series('mitaka', '2016-04-07', 'maintained'),
    series('liberty', '2015-10-15', 'end of life'),
  ],
  deliverables: [
    {
      ...{ name: 'nova', type: 'service', team: 'nova' },
      in: { mitaka: { versions: [['13.0.0'], ['13.0.1'], ['13.0.2'], ['13.1.0'], ['13.2.0']] }, liberty: { versions: [['12.0.0']] } },
    },
    { name: 'oslo.messaging', type: 'library', team: 'oslo', in: { liberty: { versions: [['1.0.0']] } } },
  ],
}
