import { loadOpenStack } from '@/lib/content/openstack'
import { loadProducts } from '@/lib/content/products'

/** What `content/openstack/` says of versions, for tests. */
export const realProducts = () => loadProducts('.', loadOpenStack('.'))
