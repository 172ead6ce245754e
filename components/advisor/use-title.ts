import { useEffect } from 'react'

/** Title of the window while a step is shown: `Who shares a host? · Advisor · Bulkhead`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Advisor · Bulkhead`
  }, [title])
}
