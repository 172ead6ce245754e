import styles from '@/components/control/control-view.module.css'
import { SettingList } from '@/components/control/setting-list'
import { SnippetView } from '@/components/control/snippet-view'
import { DatedText } from '@/components/page/dated-text'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import { commandLanguage } from '@/lib/facts/controls/command-language'
import type { Control, ControlGoal } from '@/lib/facts/controls/control'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

type Props = Readonly<{ control: Control; numbered: NumberedSources; goals: readonly ControlGoal[] }>

/** What a control sets, what it does, what it costs and how to check it. `goals`: those of the page, to whose controls it can link. */
export function ControlView({ control, numbered, goals }: Props) {
  const { settings, do: todo, effect, caution, snippet, check, escapes, oppositeOf, sources, state } = control
  const others = goals.flatMap(({ controls }) => controls.filter(({ id }) => oppositeOf.includes(id)))
  return (
    <div className={styles.control}>
      <p className={styles.effect}>
        <b>{todo}</b> {effect} <StateMark state={state} /> <SourceRefs sources={sources} numbered={numbered} />
      </p>
      <SettingList settings={settings} />
      {caution === null ? null : (
        <p>
          <b>Caution.</b> <DatedText text={caution} />
        </p>
      )}
      {snippet === null ? null : <SnippetView snippet={snippet} />}
      <p className={styles.check}>
        <b>Check.</b> <code className={`language-${commandLanguage(check.command)}`}>{check.command}</code> {check.reading}
      </p>
      {others.length === 0 ? null : (
        <p className={styles.escapes}>
          Not together with{' '}
          {others.map(({ id, title }, at) => (
            <span key={id}>
              {at === 0 ? '' : ' or '}
              <a href={`#${id}`}>{title}</a>
            </span>
          ))}
          .
        </p>
      )}
      {escapes.length === 0 ? null : <p className={styles.escapes}>Closes or narrows the path of {escapes.join(', ')}.</p>}
    </div>
  )
}
