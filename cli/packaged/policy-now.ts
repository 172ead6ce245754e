import { dataFile } from '@/cli/packaged/data-file'
import type * as door from '@/cli/policy-now'
import { WrongUse } from '@/scripts/command-line'

export const policyNow: typeof door.policyNow = async ({ policy, facts }) => {
  if (policy !== undefined || facts !== undefined)
    throw new WrongUse('--policy and --facts are for a clone of the project, which can compile a policy; the package has one')
  return dataFile('policy')
}
