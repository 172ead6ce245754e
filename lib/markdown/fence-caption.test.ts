import { expect, test } from 'vitest'
import { readInfo } from '@/lib/markdown/fence-caption'

test.each([
  ['file="nova.conf"', 'nova.conf'],
  ['file="nova.conf" since="20.0.0"', 'nova.conf · Nova 20.0.0 and later'],
  ['since="20.0.0" before="30.0.0" file="/etc/libvirt/qemu.conf"', '/etc/libvirt/qemu.conf · Nova 20.0.0 and later, before 30.0.0'],
  ['before="2014.1"', 'Nova before 2014.1'],
  ['title="A guest\'s XML"', "A guest's XML"],
  ['title="say "x""', 'say "x"'],
  ['file=""', null],
  ['', null],
  // Whatever is not understood is shown as written, all of it.
  ['file="a" file="b"', 'file="a" file="b"'],
  ['{1,3} file="a"', '{1,3} file="a"'],
  ['lines="1-3"', 'lines="1-3"'],
])('%s behind a language is the caption %s', (meta, caption) => {
  expect(readInfo({ lang: 'ini', meta })).toEqual({ lang: 'ini', caption })
})
