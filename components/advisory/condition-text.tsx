import { ActionText } from '@/components/advisory/action-text'
import type { Condition } from '@/lib/advisory/advisory'

/** What must hold besides the version, behind "affected": ` where …`, with the setting that shows it. */
export function ConditionText({ conditions }: Readonly<{ conditions: readonly Condition[] }>) {
  return conditions.map((condition, index) => (
    <span key={JSON.stringify(condition)}>
      {index === 0 ? ' where ' : '; or where '}
      <ActionText text={condition.text} />
      <SettingText setting={condition.setting} />
    </span>
  ))
}

/** A value is written as one writes it in the file, unless it is said in words. */
function SettingText({ setting }: Pick<Condition, 'setting'>) {
  if (setting === null) return null
  const { option, value } = setting
  const isWritten = /^[^\s,]+$/.test(value) && !WORDS.includes(value)
  return (
    <>
      {' ('}
      <code>{isWritten ? `${option} = ${value}` : option}</code>
      {isWritten ? '' : `: ${value}`})
    </>
  )
}

const WORDS: readonly string[] = ['set', 'unset', 'empty', 'any']
