import { useEffect, useState } from 'react'

/** What came of a value that may be on its way. */
type Settled<T> = Readonly<{
  /** The value, or while it is on its way the last one that came; null: none came yet. */
  value: T | null
  isLate: boolean
  /** Why it did not come. */
  fault: Error | null
}>

type Arrived<T> = Readonly<{ of: Promise<T>; value: T | null; fault: Error | null }>

/** Wait for a value that is a promise; one that is none is there in the same render. */
export function useSettled<T>(asked: T | Promise<T> | null): Settled<T> {
  const [arrived, setArrived] = useState<Arrived<T> | null>(null)
  useEffect(() => {
    if (!(asked instanceof Promise)) return
    let isWanted = true
    const put = (value: T | null, fault: Error | null) => {
      if (isWanted) setArrived((last) => ({ of: asked, value: value ?? last?.value ?? null, fault }))
    }
    asked.then(
      (value) => put(value, null),
      (error: unknown) => put(null, error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      isWanted = false
    }
  }, [asked])
  if (!(asked instanceof Promise)) return { value: asked, isLate: false, fault: null }
  const isLate = arrived?.of !== asked
  return { value: arrived?.value ?? null, isLate, fault: isLate ? null : arrived.fault }
}
