import { dataFile } from '@/cli/packaged/data-file'
import type * as door from '@/lib/site/site'

const address = process.env.SITE_URL ?? dataFile<Readonly<{ address: string }>>('site').address

export const absolute: typeof door.absolute = (path) => new URL(path, address).href
