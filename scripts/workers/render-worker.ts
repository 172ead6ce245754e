import { workerData } from 'node:worker_threads'
import { type Place, renderShare } from '@/lib/content/render-ahead'

const { place, nth, of } = workerData as Readonly<{ place: Place; nth: number; of: number }> // sent by render-ahead.ts
renderShare(place, nth, of)
