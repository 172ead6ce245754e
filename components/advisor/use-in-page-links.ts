import { useEffect } from 'react'
import { moveBack, moveOn } from '@/components/advisor/use-fragment'

/**
 * Links to a part of this page (the skip link, those of an error) move the focus, and leave the fragment to the answers. Links to a
 * step open it once the press has been painted; those marked `data-back` go
 * back; those that are to open elsewhere are left to the browser.
 */
export function useInPageLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href') ?? ''
      if (event.defaultPrevented || !href.startsWith('#')) return
      if (href.includes(':')) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        if (link?.hasAttribute('data-back')) moveBack(href)
        else moveOn(href)
        return
      }
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
