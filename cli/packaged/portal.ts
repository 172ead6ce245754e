import { helpText } from '@/cli/describe/described'
import { PORTAL } from '@/cli/describe/portal'
import type * as door from '@/cli/portal'
import { WrongUse } from '@/scripts/command-line'

export const portal: typeof door.portal = (name) => (args) => {
  const described = PORTAL.find((each) => each.name === name)
  if (described === undefined || !args.some((arg) => arg === '--help' || arg === '-h'))
    throw new WrongUse(
      `${name} needs a clone of the project with its packages (git clone, npm ci); the package of the command has neither the pages nor what renders them`,
    )
  console.log(helpText(described))
  return 0
}
