/** What we found of another publisher's advice that can no longer be followed as it is written. */
export type Outdated = Readonly<{
  /** What is gone, and since when; one or two sentences. */
  says: string
  /** Id of the advisory of ours that takes its place, where there is one. */
  supersededBy: string | null
  sources: readonly Readonly<{ title: string; url: string; asOf: string }>[]
}>
