import { z } from 'zod'

const Options = z.array(z.string()).readonly()

/**
 * `content/catalogues/openstack-commands.json`: subcommands of the `openstack` client by name, each with every option that it takes. Commands
 * that print a list or a view share options, which the header names once.
 */
export const OpenStackCommands = z
  .object({
    header: z.object({ list: Options, show: Options }),
    commands: z.array(z.strictObject({ name: z.string(), prints: z.enum(['list', 'show']).optional(), options: Options })),
  })
  .transform(({ header, commands }) =>
    Object.fromEntries(
      commands.map(({ name, prints, options }) => [
        name,
        { source: 'openstackclient', options: [...options, ...(prints === undefined ? [] : header[prints])] },
      ]),
    ),
  )
