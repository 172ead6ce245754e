import { join } from 'node:path'
import { z } from 'zod'

/** What Git must never take for an option, a command or a way out of the folder. */
const URL_FORM = /^(?:https:\/\/(?![^/]*@)|ssh:\/\/|file:\/\/)(?!-)[^\s\p{Cc}]+$/u
const REF_FORM = /^(?!.*(?:\.\.|\/\/|@\{|\.lock$))[A-Za-z0-9][\w./-]*$/
const PATH_FORM = /^(?!\/)(?!-)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*(?:^|\/)\.git(?:\/|$))[^\\\p{Cc}]+$/iu

/** `git:` of a source: which repository, which branch, tag or commit of it, and which folder in it. */
export const GitOrigin = z
  .strictObject({
    url: z
      .string()
      .regex(URL_FORM, 'this address cannot be fetched; write one that begins with https://, ssh:// or file://, without a password'),
    ref: z.string().regex(REF_FORM, 'this is not the name of a branch, tag or commit; write one such as main, v1.2 or refs/heads/main'),
    path: z.string().regex(PATH_FORM, 'this is not a folder inside the repository; write a path such as security-notes').optional(),
  })
  .readonly()
export type GitOrigin = z.infer<typeof GitOrigin>

/** Where all checkouts lie; ignored by Git. */
export const checkoutsFolder = (root: string) => join(root, '.sources')

/** The folder of a fetched source that holds its documents. */
export function checkoutFolder(root: string, id: string, { path }: Pick<GitOrigin, 'path'>): string {
  return join(checkoutsFolder(root), id, path ?? '.')
}
