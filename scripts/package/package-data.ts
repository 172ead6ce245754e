import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { toCheckData } from '@/lib/check/data/to-check-data'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { loadConcernData } from '@/lib/library/concern-library'
import { loadSite } from '@/lib/site/load-site'

/** What the command answers from, as it was on a day: name -> plain data. Further sources of advisories are left out: they are not ours to hand on. */
export function packageData(root: string, day: string): Readonly<Record<string, unknown>> {
  const loaded = loadPolicy()
  const { compiled, texts } = compile(loaded.policy, loaded.facts)
  return {
    check: toCheckData(loadKnowledge(root), true),
    policy: { compiled, texts },
    concern: loadConcernData(root, [], day),
    site: { address: loadSite(root).address },
  }
}
