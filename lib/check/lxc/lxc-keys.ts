import type { LxcKeys } from '@/lib/check/lxc/lxc-key-file'

export type { LxcKeys }

/** Whether LXC takes the key. */
export const isLxcKey = ({ keys, prefixes }: LxcKeys, key: string): boolean =>
  keys.includes(key) || prefixes.some((prefix) => key.startsWith(prefix) && key.length > prefix.length)
