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
  applicationName: site().name,
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** Pages that need script: they hydrate, and say something useful without it. */
export default function ToolsLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <html lang="en">
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
