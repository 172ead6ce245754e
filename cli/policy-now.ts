import { prepared } from '@/cli/prepared'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { today } from '@/scripts/command-line'

type Compiled = Readonly<{ compiled: CompiledPolicy; texts: PolicyTexts }>

/** The policy, compiled; ours by an earlier call where nothing of it has changed. */
export async function policyNow({
  policy,
  facts,
}: Readonly<{ policy?: string | undefined; facts?: string | undefined }>): Promise<Compiled> {
  const make = async () => {
    const [{ loadPolicy }, { compile }] = await Promise.all([
      import('@/lib/advisor/policy/load-policy'),
      import('@/lib/advisor/compile/compile'),
    ])
    const loaded = loadPolicy(policy, facts)
    const { compiled, texts } = compile(loaded.policy, loaded.facts)
    return { value: { compiled, texts }, folders: [] }
  }
  const isOurs = policy === undefined && facts === undefined
  return isOurs ? prepared('policy', { root: '.', sourceFiles: [] }, today(), make) : (await make()).value
}
