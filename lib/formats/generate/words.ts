/** What generated documents are made of: plausible words, and not about anything real. */
export const PRODUCTS = ['nova', 'neutron', 'cinder', 'glance', 'keystone', 'ironic', 'heat', 'swift'] as const
export const SERIES = ['Wallaby', 'Xena', 'Yoga', 'Zed', '"2023.1"', '"2024.1"'] as const
export const RATINGS = ['low', 'medium', 'high', 'critical'] as const

export const THINGS = [
  ...['the compute agent', 'a tenant network', 'the image cache', 'an unused volume', 'the console proxy', 'the metadata service'],
  ...['a stale token', 'the policy file', 'a shared directory', 'the message bus', 'the scheduler', 'a snapshot', 'the host firewall'],
  ...['a guest device', 'the boot log', 'a service account', 'the audit trail', 'the rate limit', 'a placement group', 'the key manager'],
] as const
export const VERBS = [
  ...['keeps', 'exposes', 'ignores', 'repeats', 'trusts', 'reuses', 'writes to', 'waits for', 'forgets', 'shares', 'copies', 'renames'],
  ...['restarts', 'logs', 'accepts', 'rejects', 'caches', 'outlives'],
] as const
export const WHENS = [
  ...['after a restart', 'while hosts migrate', 'when quotas are full', 'until the next audit', 'during an upgrade', 'on slow disks'],
  ...['with default settings', 'if two requests race', 'before the cleanup runs', 'once the lease ends', 'under heavy load'],
] as const
export const OPTIONS = [
  'retain_days',
  'allow_shared',
  'verify_peer',
  'max_attempts',
  'cleanup_interval',
  'strict_mode',
  'bind_address',
] as const
