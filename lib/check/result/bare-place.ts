import type { Place } from '@/lib/check/result/result'

/** A place without anything else that it may carry. */
export const barePlace = ({ file, line, column }: Place): Place => ({ file, line, column })
