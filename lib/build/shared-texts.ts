import type { Done, Links } from '@/lib/build/job'

/** What comes from another thread has every text anew. Most pages ask for the same and point to the same places: each text is held once. */
export function sharedTexts(): (done: Done) => Done {
  const texts = new Map<string, string>()
  const one = (text: string) => {
    const before = texts.get(text)
    if (before === undefined) texts.set(text, text)
    return before ?? text
  }
  const shared = ({ kind, anchors, targets }: Links): Links => ({ kind, anchors: anchors.map(one), targets: targets.map(one) })
  return ({ id, sources, files, links }) => ({
    ...{ id, files, sources: sources.map(one) },
    links: Object.fromEntries(Object.entries(links).map(([file, found]) => [file, shared(found)])),
  })
}
