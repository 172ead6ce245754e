import { expect, test } from 'vitest'
import { readNote } from '@/lib/formats/ossn/read-note.test-data'

/** `product text [releases] ranges`, as far as each is there. */
function read(affected: string): string[] {
  return readNote({ affected: `### Affected Services / Software ###\n${affected}` }).affected.map(({ product, text, releases, ranges }) => {
    const bounds = ranges?.map((range) => range.map(({ op, version }) => op + version).join(' ')).join(' | ')
    return [product ?? '-', text, releases.length > 0 ? `[${releases.join(' ')}]` : '', bounds ? `(${bounds})` : '']
      .filter(Boolean)
      .join(' ')
  })
}

test.each([
  ['Nova, noVNC proxy, Grizzly,\nHavana', ['nova [Grizzly Havana]', 'novnc proxy [Grizzly Havana]']],
  ["Grizzly, OpenSSL, 'Some Driver'", ['openssl [Grizzly]', 'some driver [Grizzly]']],
  ['Nova / All versions, Trove / Juno, possibly others', ['nova All versions', 'trove Juno [Juno]']],
  ['Nova / Victoria, Ussuri\n(might also be affected: Rocky)', ['nova Victoria [Victoria Ussuri Rocky]']],
  ['Nova: Juno, Kilo\nGlance: Kilo', ['nova Juno, Kilo [Juno Kilo]', 'glance Kilo [Kilo]']],
  ['- nova (a driver): <1.2, >=2.0 <2.1, ==3.0', ['nova <1.2, >=2.0 <2.1, ==3.0 (<1.2 | >=2.0 <2.1 | =3.0)']],
  ['- ironic: >=32.0.0, <37.0.0', ['ironic >=32.0.0, <37.0.0 (>=32.0.0 <37.0.0)']],
  [
    '- Sushy-Tools, <=0.21.0\n- VirtualBMC, <=2.2.2\n\nNothing else is.',
    ['sushy-tools <=0.21.0 (<=0.21.0)', 'virtualbmc <=2.2.2 (<=2.2.2)'],
  ],
  ['Some-client=<0.10.0', ['some-client =<0.10.0 (<=0.10.0)']],
  ['Swift < 2.10.0', ['swift < 2.10.0 (<2.10.0)']],
  ['All services using keystone.\n\nMitaka, Nova, Essex.', ['all services using keystone [Mitaka Essex]', 'nova [Mitaka Essex]']],
  ['- Web servers (Apache, Nginx)\n- Proxies', ['web servers', 'proxies']],
  ['Neutron <= 7.0.1 and later ones', ['neutron <= 7.0.1 and later ones']],
  ['Designate, 2025.1/epoxy, Newton (Kilo is not affected)', ['designate [2025.1 Newton]']],
  ['Nova Baremetal, All Releases', ['nova baremetal All Releases']],
  ['Most cloud services / all versions', ['most cloud services all versions']],
  ['Glance, all supported releases (Xena through 2023.1)', ['glance all supported releases [Xena Yoga Zed 2023.1]']],
  ['Services: Nova,Heat\n\nReleases: all supported releases', ['nova all supported releases', 'heat all supported releases']],
  ['Heat, Grizzly and later', ['heat Grizzly and later [Grizzly]']],
  ['Heat, releases prior to Havana', ['heat releases prior to Havana']],
  ['Nova, when embedding noVNC prior to v0.5', ['nova', 'novnc prior to v0.5']],
  ['Version 1 of the Glance service (deprecated in Newton).', ['glance Version 1 of the Glance service (deprecated in Newton).']],
  [
    'The Image Service (Glance) versions through Mitaka, as well\nas Newton (<= 13.0.3), and Ocata (<= 14.0.3).',
    [
      'glance The Image Service (Glance) versions through Mitaka, as well as Newton (<= 13.0.3), and Ocata (<= 14.0.3). [Mitaka Newton Ocata]',
    ],
  ],
  [
    '- The share service (Manila) versions Train (9.0.0)\n  through Victoria (11.0.0)\n- Ceph One (<=v1.2.3), Two (<=v2.3.4)',
    [
      'manila The share service (Manila) versions Train (9.0.0) through Victoria (11.0.0) [Train Ussuri Victoria]',
      'ceph Ceph One (<=v1.2.3), Two (<=v2.3.4)',
    ],
  ],
  ['Keystone<img src=x>, "><script>x</script>, [Nova](y), Juno', ['keystone [Juno]', 'nova [Juno]']],
  ['constructor, __proto__', ['constructor', '__proto__']],
])('%s', (affected, expected) => expect(read(affected)).toEqual(expected))

test('blanks without number inside of a line cost no time', () => {
  const before = process.cpuUsage()
  read(`${`a${' '.repeat(180)}b\n`.repeat(2000)}`)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
})
