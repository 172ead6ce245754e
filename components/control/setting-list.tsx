import styles from '@/components/control/setting-list.module.css'
import { DatedText } from '@/components/page/dated-text'
import type { Setting } from '@/lib/facts/controls/control'

/** Options of a control: where each stands, what it is by default, what to set, and which releases have it. */
export function SettingList({ settings }: Readonly<{ settings: readonly Setting[] }>) {
  if (settings.length === 0) return null
  return (
    <ul className={styles.settings}>
      {settings.map(({ option, oldNames, section, file, default: standard, hardened, since, before, example }) => (
        <li key={`${file} ${section} ${option} ${hardened}`}>
          <p>
            <code>
              {section === null ? '' : `[${section}]`}
              {option}
            </code>{' '}
            <span className={styles.file}>{file}</span>
          </p>
          <dl>
            <div>
              <dt>{example ? 'For example' : 'Set to'}</dt>
              <dd>{hardened}</dd>
            </div>
            <div>
              <dt>Default</dt>
              <dd>{standard}</dd>
            </div>
            <div>
              <dt>First release</dt>
              <dd>
                <DatedText text={since} />
              </dd>
            </div>
            {oldNames.length === 0 ? null : (
              <div>
                <dt>Formerly</dt>
                <dd>{oldNames.join(', ')}</dd>
              </div>
            )}
            {before === null ? null : (
              <div>
                <dt>Removed in</dt>
                <dd>{before}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
