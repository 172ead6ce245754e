import { expect, test } from 'vitest'
import { technologiesIn } from '@/lib/formats/records/technologies-in'

test.each([
  [['Selecting LXC as driver', 'libvirt'], ['lxc']],
  [['XenAPI security groups', 'nova'], ['xen']],
  [['Nova calls qemu-img without a format'], []],
  [['A flaw in QEMU'], ['kvm', 'qemu-tcg']],
  [
    ['x', 'qemu-kvm'],
    ['kvm', 'qemu-tcg'],
  ],
  [
    ['Console of VMware', 'Hyper-V'],
    ['vmware', 'hyperv'],
  ],
  [['nova baremetal', 'ironic-python-agent'], ['bare-metal']],
])('%j bears on %j', (texts, ids) => expect(technologiesIn(texts)).toEqual(ids))
