/**
 * A document of OpenVEX 0.2.0 of some statements.
 *
 * @param day The day for which they hold.
 * @param fingerprint Of a text, the same in every run; it names the document.
 */
export const vexDocument = <T extends object>(statements: readonly T[], day: string, fingerprint: (text: string) => string) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': `urn:bulkhead:vex:${fingerprint(JSON.stringify([day, statements]))}`,
  author: 'bulkhead',
  role: 'Document Creator',
  timestamp: `${day}T00:00:00Z`,
  version: 1,
  statements,
})
