import { useEffect } from 'react'

/** Title of the window while a step is shown: `Who shares a host? · Advisor · Bulkhead`. */
export function useTitle(title: string): void {
  useEffect(() => {
    const wanted = [title, 'Advisor', ...siteName()].join(' · ')
    const set = () => {
      if (document.title !== wanted) document.title = wanted
    }
    set()
    // The framework writes the title of the page once more when it has hydrated the head.
    const observer = new MutationObserver(set)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [title])
}

/** What the portal is called, as the head of the page says. */
function siteName(): string[] {
  const named = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content
  return named === undefined ? [] : [named]
}
