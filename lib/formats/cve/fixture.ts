/** A record of our own making that is right in every field; tests change one thing of it. */
export const RECORD = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: {
    cveId: 'CVE-2026-90001',
    state: 'PUBLISHED',
    assignerOrgId: '00000000-0000-4000-8000-000000000000',
    assignerShortName: 'example',
    dateReserved: '2026-01-20T00:00:00',
    datePublished: '2026-02-03T00:00:00',
    dateUpdated: '2026-02-05T10:00:00.123Z',
  },
  containers: {
    cna: {
      providerMetadata: { orgId: '00000000-0000-4000-8000-000000000000', shortName: 'example', dateUpdated: '2026-02-04T00:00:00Z' },
      title: ' A lamp stays  on ',
      datePublic: '2026-02-01T12:00:00+00:00',
      descriptions: [
        { lang: 'de', value: 'Eine Lampe bleibt an.' },
        { lang: 'en-US', value: 'A lamp of a <b>guest</b> stays on in KVM,\nsee OSSA-2025-900.\n\n1. First\n2. Second' },
      ],
      affected: [
        {
          vendor: 'Example Org',
          product: 'Lamp',
          packageName: 'lampd',
          defaultStatus: 'unaffected',
          platforms: ['Linux'],
          repo: 'https://example.org/lamp.git',
          programFiles: ['src/lamp.c'],
          programRoutines: [{ name: 'stay_on' }],
          versions: [
            { version: '1.0', status: 'affected', lessThan: '1.4', versionType: 'semver' },
            { version: '>= 2.0, < 2.2', status: 'affected' },
            { version: 'a1b2c3d4e5f6', status: 'affected', lessThan: 'b1b2c3d4e5f6', versionType: 'git' },
          ],
        },
        {
          vendor: 'n/a',
          product: 'Bulb',
          defaultStatus: 'affected',
          versions: [
            { version: '5.5', status: 'affected' },
            { version: '0', status: 'unaffected', lessThan: '5.5' },
            { version: '5.10.38', status: 'unaffected', lessThanOrEqual: '5.10.*' },
            { version: '5.13', status: 'unaffected', lessThanOrEqual: '*' },
          ],
        },
        { vendor: 'Example Org', product: 'Shade', versions: [{ version: 'consult advisory XSA-900', status: 'unknown' }] },
      ],
      problemTypes: [{ descriptions: [{ lang: 'en', type: 'CWE', cweId: 'CWE-79', description: 'Cross-site Scripting' }] }],
      metrics: [
        { format: 'CVSS', cvssV3_1: { version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', baseScore: 9.8 } },
        { other: { type: 'Example severity rating', content: { value: 'Moderate', namespace: 'https://example.org/scale' } } },
      ],
      references: [
        { url: 'https://example.org/fix', name: 'The fix', tags: ['patch'] },
        { url: 'https://xenbits.example.org/xsa/advisory-900.html' },
      ],
      impacts: [{ capecId: 'CAPEC-1', descriptions: [{ lang: 'en', value: 'It burns.' }] }],
      configurations: [{ lang: 'en', value: 'Only with a switch.' }],
      workarounds: [{ lang: 'en', value: 'Pull the plug:\n\n    unplug   --now' }],
      solutions: [{ lang: 'en', value: 'Take 1.4.' }],
      exploits: [{ lang: 'en', value: 'None is known.' }],
      timeline: [
        { lang: 'en', time: '2026-02-01T00:00:00Z', value: 'Public.' },
        { lang: 'en', time: '2026-01-20T00:00:00Z', value: 'Found.' },
      ],
      credits: [
        { lang: 'en', value: 'A Finder', type: 'finder' },
        { lang: 'en', value: 'We thank Somebody Else.' },
      ],
      source: { advisory: 'GHSA-aaaa-bbbb-cccc', discovery: 'EXTERNAL' },
      tags: ['disputed'],
      x_legacyV4Record: { data_type: 'CVE' },
    },
    adp: [
      {
        providerMetadata: { orgId: '00000000-0000-4000-8000-000000000001', shortName: 'CISA-ADP' },
        title: 'Vulnrichment',
        affected: [{ vendor: 'example', product: 'lamp', versions: [{ version: '0', status: 'affected', lessThan: '9.0' }] }],
        metrics: [
          { cvssV3_1: { version: '3.1', vectorString: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N', baseScore: 4 } },
          { other: { type: 'ssvc', content: { role: 'CISA Coordinator', options: [{ Exploitation: 'none' }] } } },
        ],
        references: [{ url: 'https://example.org/fix', tags: ['x_transferred'] }],
      },
    ],
  },
}

/** A record that was taken back. */
export const REJECTED_RECORD = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.0',
  cveMetadata: { cveId: 'CVE-2026-90002', state: 'REJECTED', dateUpdated: '2026-02-05T10:00:00', dateRejected: '2026-02-04T00:00:00' },
  containers: {
    cna: { rejectedReasons: [{ lang: 'en', value: 'It is a duplicate.' }], replacedBy: ['CVE-2026-90001'], providerMetadata: {} },
  },
}
