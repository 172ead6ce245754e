import { AdvisoryList } from '@/components/advisory/advisory-list'
import type { Advisory, Condition } from '@/lib/advisory/advisory'
import type { Told } from '@/lib/library/indexes/told-once'

type Props = Readonly<{ told: readonly Told<Advisory>[]; conditionsOf?: (advisory: Advisory) => readonly Condition[] }>

/** Flaws in the order given, each once, with all the records that tell of it. */
export function ToldList({ told, ...rest }: Props) {
  const others = new Map(told.map((each) => [each.advisory.id, each.others]))
  return <AdvisoryList advisories={told.map(({ advisory }) => advisory)} othersOf={({ id }) => others.get(id) ?? []} {...rest} />
}
