/** A document of our own making. */
export const OPENVEX = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://maker.example/vex/vex-2026-0001',
  author: 'Made-Up Maker',
  role: 'Document Creator',
  timestamp: '2026-02-05T10:00:00Z',
  version: 1,
  statements: [
    {
      vulnerability: { name: 'CVE-2026-90001', aliases: ['GHSA-aaaa-bbbb-cccc'] },
      products: [{ '@id': 'pkg:pypi/made-up@1.2', subcomponents: [{ '@id': 'pkg:pypi/inner@3' }] }],
      status: 'not_affected',
      justification: 'vulnerable_code_not_in_execute_path',
      impact_statement: 'The `inner` library is never called.',
    },
    {
      vulnerability: { name: 'CVE-2026-90001' },
      products: [{ '@id': 'pkg:oci/other@1.0' }],
      status: 'affected',
      action_statement: 'Take 1.1.',
    },
  ],
}
