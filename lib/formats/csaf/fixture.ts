/** A document of our own making that is right in every field; tests change one thing of it. */
export const CSAF = {
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'A made-up  document',
    publisher: { category: 'vendor', name: 'Example Org', namespace: 'https://example.org' },
    tracking: {
      id: 'Test:2026-0001',
      status: 'final',
      version: '2',
      initial_release_date: '2026-02-03T23:30:00-02:00',
      current_release_date: '2026-02-05T10:00:00.000Z',
      aliases: ['EX-1'],
      revision_history: [{ number: '1', date: '2026-02-03T00:00:00Z', summary: 'First' }],
    },
    distribution: { tlp: { label: 'WHITE' } },
    notes: [
      { category: 'summary', title: 'Topic', text: 'It <b>opens</b>.\nSecond line.\n\n* one\n* two' },
      { category: 'legal_disclaimer', title: 'Terms', text: 'None.' },
    ],
    references: [{ category: 'self', summary: 'Canonical', url: 'https://example.org/a.json' }],
    acknowledgments: [{ names: ['A Finder'], organization: 'Finders', summary: 'reported it' }],
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Example Org',
        branches: [
          {
            category: 'product_name',
            name: 'Thing',
            branches: [
              { category: 'product_version', name: '1.0', product: { name: 'Example Org Thing 1.0', product_id: 'P1' } },
              {
                category: 'product_version_range',
                name: 'vers:generic/>=1.1|<1.4',
                product: { name: 'Thing 1.1 to 1.4', product_id: 'P2' },
              },
              { category: 'product_version', name: '1.4', product: { name: 'Example Org Thing 1.4', product_id: 'P3' } },
            ],
          },
        ],
      },
    ],
    full_product_names: [{ name: 'Other on VMware', product_id: 'P4' }],
    product_groups: [{ group_id: 'G1', product_ids: ['P1', 'P2'] }],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2026-90001',
      title: 'A hole',
      notes: [{ category: 'description', text: 'There is a hole, see OSSA-2025-900.' }],
      product_status: { known_affected: ['P1', 'P2'], fixed: ['P3'], known_not_affected: ['P4'] },
      remediations: [{ category: 'vendor_fix', details: 'Take 1.4.', group_ids: ['G1'], url: 'https://example.org/1.4' }],
      scores: [{ products: ['P1'], cvss_v3: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', baseScore: 9.8 } }],
      threats: [{ category: 'impact', details: 'Not built in.', product_ids: ['P4'] }],
      cwe: { id: 'CWE-79', name: 'XSS' },
    },
  ],
}
