import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadProducts } from '@/lib/versions/load-products'

/** What `content/openstack/` says of versions, for tests; states are of the day given. */
export const realProducts = (today = '2026-08-21') => loadProducts('.', loadOpenStack('.'), today)
