import { DateText } from '@/components/page/date-text'
import { DatedText } from '@/components/page/dated-text'
import styles from '@/components/policy/policy-facts.module.css'
import { reviewInWords } from '@/lib/advisor/policy/evidence-age'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { policyJsonPath } from '@/lib/export/publish-policy'

type Props = Readonly<{ head: Policy['policy']; digest: string; today: string }>

/** Version, digest and dates. */
export function PolicyFacts({ head: { id, version, reviewed, reviewBy }, digest, today }: Props) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Version</dt>
        <dd>
          {id} {version}; <a href={policyJsonPath(id, version)}>as JSON</a>
        </dd>
      </div>
      <div>
        <dt>Reviewed</dt>
        <dd>
          by its authors on <DateText date={reviewed} />; <DatedText text={reviewInWords(reviewBy, today)} />
        </dd>
      </div>
      <div>
        <dt>Digest</dt>
        <dd>
          SHA-256 <code>{digest}</code>
        </dd>
      </div>
      <div>
        <dt>Status</dt>
        <dd>advice, not certification</dd>
      </div>
    </dl>
  )
}
