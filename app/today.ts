import { once } from '@/app/once'
import { workspace } from '@/app/workspace'

/** The day of the build, from which every state and age on the pages is worked out. */
export const today = once(() => workspace().today, ['today'])
