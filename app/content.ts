import { resolve } from 'node:path'
import { once } from '@/app/once'
import { today } from '@/app/today'
import { loadLibrary } from '@/lib/content/load-library'
import { sourceFilesOf } from '@/lib/content/sources'

/** Everything that the routes show. */
export const library = once(() => loadLibrary(resolve('.'), sourceFilesOf(process.env), today()))
