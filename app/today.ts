import { once } from '@/app/once'
import { buildDay } from '@/lib/age/build-day'

/** The day of the build, from which every state and age on the pages is worked out. */
export const today = once(() => buildDay(process.env))
