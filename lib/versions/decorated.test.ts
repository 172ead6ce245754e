import { expect, test } from 'vitest'
import { type Distribution, readDecorated, trackerOf } from '@/lib/versions/decorated'

test.each<[string, string, Distribution | null]>([
  ['29.0.1', '29.0.1', null],
  ['1!15.0.0', '15.0.0', null],
  ['29.0.0.post1', '29.0.0', null],
  ['29.0.0-post1', '29.0.0', null],
  ['27.1.1+g1234', '27.1.1', null],
  ['15.0.0rc1', '15.0.0rc1', null],
  ['15.0.0.0rc2.dev14', '15.0.0.0rc2', null],
  ['15.0.0-beta.2', '15.0.0.0b2', null],
  ['2:27.1.0-0ubuntu1~cloud0', '27.1.0', 'Ubuntu'],
  ['3:29.2.0-0ubuntu1.24.04.2', '29.2.0', 'Ubuntu'],
  ['1:22.1.0-2+deb12u1', '22.1.0', 'Debian'],
  ['2:21.0.0-7', '21.0.0', 'Debian'],
  ['2:18.1.0-3~bpo10+1', '18.1.0', 'Debian'],
  ['27.0.0~rc1-0ubuntu1', '27.0.0.0rc1', 'Ubuntu'],
  ['2:13.0.0~b2+git2018.1-0ubuntu1', '13.0.0.0b2', 'Ubuntu'],
  ['1:2014.2.1-0ubuntu1', '2014.2.1', 'Ubuntu'],
  ['2:30.0.0+dfsg1-1', '30.0.0', 'Debian'],
  ['2:30.0.0+git2024.1.a1b2-1', '30.0.0', 'Debian'],
  ['2.0+really1.9.3-1', '1.9.3', 'Debian'],
  ['openstack-nova-27.1.0-1.el9', '27.1.0', 'RPM'],
  ['openstack-nova-1:27.1.0-1.el9.noarch', '27.1.0', 'RPM'],
  ['python3-keystonemiddleware-10.6.0-2.fc40', '10.6.0', 'RPM'],
  ['1:27.1.0-1.el9s', '27.1.0', 'RPM'],
  ['27.1.0-lp155.1.2.x86_64', '27.1.0', 'RPM'],
])('%s is a package of %s', (text, upstream, distribution) => {
  expect(readDecorated(text)).toMatchObject({ upstream, distribution })
})

test('what was taken off is told; nothing of a plain version', () => {
  expect(readDecorated('2:27.1.0-0ubuntu1')?.removed).toBe('the epoch 2: and the revision 0ubuntu1 of the package')
  expect(readDecorated('openstack-nova-27.1.0-1.el9')?.removed).toBe('the name openstack-nova and the release 1.el9 of the package')
  expect(readDecorated('27.1.0')?.removed).toBeNull()
})

test.each(['', 'master', 'nova', '1:', '-1', '2:-1', '<27.1.0', '27.1.0 or later', `${'1.'.repeat(60_000)}1-x`, '\u202e1.0-1'])(
  '%.20j holds no version',
  (text) => expect(readDecorated(text)).toBeNull(),
)

test('a distribution has a place where it says what it mended', () => {
  expect(trackerOf('Debian', 'CVE-2024-32498', 'nova')).toBe('https://security-tracker.debian.org/tracker/CVE-2024-32498')
  expect(trackerOf('Ubuntu', null, 'nova')).toBe('https://ubuntu.com/security/cves?package=nova')
  expect(trackerOf('other', 'CVE-2024-32498', 'nova')).toBeNull()
})
