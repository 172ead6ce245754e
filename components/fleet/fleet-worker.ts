import { answersOf, listen } from '@/components/page/worker-answers'
import { answerFleet, openFleetData } from '@/lib/fleet/page-fleet'

/** Where this file lies once it is bundled: a worker starts from it, and it is a module like any other for whoever imports it. */
export const ADDRESS: string = import.meta.url

/** Take the data, or judge a fleet with it. */
export const answerHere = answersOf(openFleetData, answerFleet)

listen(answerHere)
