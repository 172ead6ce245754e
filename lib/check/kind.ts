/** Files that are checked. `libvirt-lxc.conf` is /etc/libvirt/lxc.conf, the configuration of libvirt's LXC driver; `lxc` is a container's. */
export const KINDS = ['nova', 'qemu', 'libvirtd', 'libvirt-lxc', 'domain', 'lxc'] as const
export type Kind = (typeof KINDS)[number]
