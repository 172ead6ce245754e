import { absolute } from '@/lib/site/site'

export const dynamic = 'force-static'

export default function robots() {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute('/sitemap.xml') }
}
