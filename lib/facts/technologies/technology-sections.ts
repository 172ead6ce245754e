import type { About } from '@/lib/facts/technologies/about'
import type { Technology } from '@/lib/facts/technologies/technology'

/** Anchors and headings of the sections of a technology's page; what it has nothing for is left out. */
export function technologySections({ variants }: Technology, { goals, advisories }: About) {
  return [
    { anchor: 'boundary', heading: 'The boundary', shown: true },
    { anchor: 'variants', heading: 'Variants', shown: variants.length > 0 },
    { anchor: 'advised', heading: 'When the advisor recommends it', shown: true },
    { anchor: 'nova', heading: 'In Nova', shown: true },
    { anchor: 'criteria', heading: 'Facts', shown: true },
    { anchor: 'escapes', heading: 'Escapes and leaks', shown: true },
    { anchor: 'controls', heading: 'Controls', shown: goals.length > 0 },
    { anchor: 'advisories', heading: 'Advisories', shown: advisories.length > 0 },
    { anchor: 'sources', heading: 'Sources', shown: true },
  ].filter(({ shown }) => shown)
}
