import type { ReactNode } from 'react'

export const HEADING = 'step-heading'

/** The heading of a step; it takes the focus when the step opens. */
export function StepHeading({ children, className }: Readonly<{ children: ReactNode; className?: string | undefined }>) {
  return (
    <h1 id={HEADING} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
