import type { ReferenceType } from '@/lib/advisory/reference'

const BY_ADDRESS: readonly (readonly [RegExp, ReferenceType])[] = [
  [
    /^https?:\/\/bugs\.launchpad\.net\/|^https?:\/\/launchpad\.net\/bugs\/\d|^https?:\/\/(?:storyboard\.openstack\.org\/.*story|bugzilla\.)/,
    'report',
  ],
  [/\/(?:issues|bugs?)\/\d+(?:$|[#?])/, 'report'],
  [/^https?:\/\/review\.(?:opendev|openstack)\.org\/|\/commit\/|[?;&]id=[0-9a-f]{7,40}$|\/pull\/\d+/, 'fix'],
  [
    /^https?:\/\/wiki\.openstack\.org\/wiki\/OSSN\/|^https?:\/\/security\.openstack\.org\/oss[an]\/|\/security\/cve\/CVE-|\bCVE-\d{4}-\d{4,}/,
    'advisory',
  ],
  [/^https?:\/\/lists\.[^/]+\/|\/pipermail\/|^https?:\/\/(?:www\.)?openwall\.com\/lists\//, 'discussion'],
  [/^https?:\/\/(?:pypi\.python\.org|pypi\.org)\//, 'package'],
  [/^https?:\/\/(?:[^/]+\.)?blog[^/]*\/|\/blog\/|\/weblog\//, 'article'],
]

/** What an address is, told by itself and by the label it stands under. */
export function referenceType(url: string, label: string | null): ReferenceType {
  const words = label ?? ''
  if (/^this ossn\b/i.test(words)) return 'advisory'
  if (/\bbugs?\b|\bstoryboard\b/i.test(words) && !/introduc/i.test(words)) return 'report'
  if (/\bbug introduction\b|\bintroduced\b/i.test(words)) return 'introduced'
  return BY_ADDRESS.find(([expression]) => expression.test(url))?.[1] ?? 'web'
}
