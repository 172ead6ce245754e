import type { Condition } from '@/lib/advisory/advisory'

/** What must hold besides the version, as the API has it; `option` and `value` are null where no setting shows it. */
export function conditionJson({ text, setting }: Condition) {
  return { text, option: setting?.option ?? null, value: setting?.value ?? null }
}
