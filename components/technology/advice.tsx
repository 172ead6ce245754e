import { RegionSection } from '@/components/policy/region-section'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { CandidateRegion } from '@/lib/advisor/tree/candidate-regions'

type Props = Readonly<{ name: string; region: CandidateRegion | null; policy: Policy }>

/**
 * When the advisor recommends a technology, and when not.
 *
 * @param region Where it is acceptable; null for a technology that the advisor does not consider.
 */
export function Advice({ name, region, policy }: Props) {
  if (region === null)
    return (
      <p>
        Never: the advisor does not consider {name}. <a href="/advisor/policy/">What it considers, and by which rules</a>
      </p>
    )
  return (
    <>
      <RegionSection region={region} policy={policy} level="h3" />
      <p>
        With all other answers the advisor excludes {name}, and names the rule that does.{' '}
        <a href={`/advisor/policy/#candidate-${region.id}`}>The rules that can exclude it</a>
      </p>
    </>
  )
}
