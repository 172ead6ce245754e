import { useEffect } from 'react'

/** Links to a part of this page (the skip link, those of an error) move the focus, and leave the fragment to the answers. */
export function useInPageLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href') ?? ''
      if (event.defaultPrevented || !href.startsWith('#') || href.includes(':')) return
      const target = document.getElementById(href.slice(1))
      if (target === null) return
      event.preventDefault()
      target.focus()
      target.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])
}
