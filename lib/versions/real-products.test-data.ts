import { loadOpenStack } from '@/lib/content/openstack'
import { loadProducts } from '@/lib/content/products'

/** What `content/openstack/` says of versions, for tests; states are of the day given. */
export const realProducts = (today = '2026-08-21') => loadProducts('.', loadOpenStack('.'), today)
