/** What the portal says of itself. */
export const SITE = {
  name: 'Bulkhead',
  title: 'Bulkhead: how tenants are kept apart on shared machines',
  description:
    'Security advisories and sourced facts for people who decide how tenants are kept apart on shared machines: KVM, Xen, VMware, Hyper-V and LXC, in and around OpenStack.',
  /** Where the portal will be served; every canonical address begins with it. SITE_URL names another. */
  url: process.env.SITE_URL ?? 'https://bulkhead.example',
} as const

/** The pages that need script. All others run none, and hosts are told so: the finishing pass holds this list against the pages. */
export const TOOL_PAGES: readonly string[] = ['/advisor/', '/affected/', '/search/']

/** Absolute address of a path of the portal. */
export const absolute = (path: string) => new URL(path, SITE.url).href
