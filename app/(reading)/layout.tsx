import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/styles/layers.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/prose.css'
import { SiteFooter } from '@/components/page/site-footer'
import { SiteHeader } from '@/components/page/site-header'
import { site } from '@/lib/site/site'

export const metadata: Metadata = {
  metadataBase: new URL(site().address),
  title: { default: site().title, template: `%s · ${site().name}` },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** Pages for reading: the mark tells the finishing pass that they keep no script. */
export default function ReadingLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <html lang="en" data-script="none">
      <head>
        {/* Not in the metadata: Next would bring a client component along for it. */}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <SiteHeader />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
