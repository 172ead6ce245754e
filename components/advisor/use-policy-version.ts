import { useEffect, useState } from 'react'
import { policyPath, type ReadyPolicy, readPublishedPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import { onHost } from '@/lib/site/on-host'

/** The policy under which the page is read. */
type PolicyVersion =
  | Readonly<{ kind: 'ready'; policy: ReadyPolicy }>
  | Readonly<{ kind: 'loading'; version: string }>
  /** No such version is published here, or it could not be fetched. */
  | Readonly<{ kind: 'missing'; version: string; isUnreachable: boolean }>

const fetched = new Map<string, PolicyVersion>()

/** The version that a link names: the one that came with the page, or one that is fetched from this site. */
export function usePolicyVersion(latest: ReadyPolicy, version: string | null): PolicyVersion {
  const [, setCount] = useState(0)
  const isLatest = version === null || version === latest.open.version
  useEffect(() => {
    if (isLatest || fetched.has(version)) return
    fetched.set(version, { kind: 'loading', version })
    fetchPolicy(latest.open.id, version).then((found) => {
      fetched.set(version, found)
      setCount((count) => count + 1)
    })
  }, [isLatest, version, latest])
  return isLatest ? { kind: 'ready', policy: latest } : (fetched.get(version) ?? { kind: 'loading', version })
}

async function fetchPolicy(id: string, version: string): Promise<PolicyVersion> {
  try {
    const response = await fetch(onHost(policyPath(id, version)))
    const published = response.ok ? readPublishedPolicy(await response.json()) : null
    if (published !== null) return { kind: 'ready', policy: readyPolicy(published) }
    return { kind: 'missing', version, isUnreachable: false }
  } catch (error) {
    // No network, or an answer that is no JSON: the reader is told, and the latest policy stands in.
    console.warn(error)
    return { kind: 'missing', version, isUnreachable: true }
  }
}
