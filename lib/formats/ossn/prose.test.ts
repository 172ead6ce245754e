import { expect, test } from 'vitest'
import { readNote } from '@/lib/formats/ossn/read-note.test-data'
import { sketch } from '@/lib/markdown/sketch.test-data'

/** What is made of a discussion. */
function write(discussion: string): string {
  const section = readNote({ discussion: `### Discussion ###\n${discussion}` }).sections.find(({ name }) => name === 'discussion')
  return section?.blocks.map((block) => (block.kind === 'prose' ? sketch(block.content.children) : '')).join('\n\n') ?? ''
}

test.each([
  ['marks', '---- begin example nova.conf snippet ----\n  a = b\n---- end x ----', '```ini "nova.conf"\na = b\n```'],
  ['misspelt marks', '--- being example ---\n$ ls\n--- end ---', '```console\n$ ls\n```'],
  ['back-ticks in code', '---- begin x.py ----\n```\n---- end ----', '```python "x.py"\n```\n```'],
  ['a fence without language', '~~~\n<?xml version="1.0"?>\n<a/>\n~~~', '```xml\n<?xml version="1.0"?>\n<a/>\n```'],
  ['indented by four', 'Run:\n\n    lsof | grep ssl\n\nEnd.', 'Run:\n\n```bash\nlsof | grep ssl\n```\n\nEnd.'],
  ['indented by two', 'Run:\n\n  > grep "^x" /etc/x', 'Run:\n\n```console\n> grep "^x" /etc/x\n```'],
  ['a call between quotes', "As:\n\n  'client.set(cache=None)'", "As:\n\n```python\n'client.set(cache=None)'\n```"],
  [
    'an import and a call in it',
    'As:\n\n  import os\n  os.run("<b>f(1)</b>", x=True)',
    'As:\n\n```python\nimport os\nos.run("<b>f(1)</b>", x=True)\n```',
  ],
  ['what a command prints', 'It prints:\n\n  yes\n  no', 'It prints:\n\n```\nyes\nno\n```'],
  ['a variable before a command', "Run:\n\n  env x='y' sh -c z", "Run:\n\n```bash\nenv x='y' sh -c z\n```"],
  ['a line of a named file', 'In `policy.json`:\n\n    "a": "b"', 'In `policy.json`:\n\n```json\n"a": "b"\n```'],
  ['in a numbered list', '1. Do:\n\n     x = 1\n\n2. End', '1. Do:\n\n   ```ini\n   x = 1\n   ```\n\n2. End'],
  ['two colons', 'Use::\n\n    Some Words\n\nEnd', 'Use::\n\n```\nSome Words\n```\n\nEnd'],
  ['a drawn table', '+---+\n| a |\n+---+', '```\n+---+\n| a |\n+---+\n```'],
  ['back-ticks over several lines', '`scli --x\n    <ID>\n    --y`', '```bash\nscli --x\n    <ID>\n    --y\n```'],
  ['code goes on over an empty line', 'X:\n\n    [a]\n\n    b = 1', 'X:\n\n```ini\n[a]\n\nb = 1\n```'],
  ['tabs', 'X:\n\n\t[a]\n\tb\t=\t1', 'X:\n\n```ini\n[a]\nb\t=\t1\n```'],
])('code: %s', (_, discussion, expected) => expect(write(discussion)).toBe(expected))

test.each([
  ['an address', 'See:\n\n    http://a.example/', 'See:\n\n<http://a.example/>'],
  ['names', 'Restart:\n\n  Apache HTTPD\n  MySQL', 'Restart:\n\nApache HTTPD\\\nMySQL'],
  ['names of options', 'See:\n\n  tls_port (a.conf)\n  tcp_port (a.conf)', 'See:\n\ntls_port (a.conf)\\\ntcp_port (a.conf)'],
  [
    'prose',
    'X:\n\n    This is a sentence that was set off as far as this\n    from the rest.',
    'X:\n\nThis is a sentence that was set off as far as this\nfrom the rest.',
  ],
])('not code: %s', (_, discussion, expected) => expect(write(discussion)).toBe(expected))

test.each([
  ['bullets right below a line', 'These:\n* a\n* b', 'These:\n\n- a\n- b'],
  [
    'a dash in a sentence',
    'the principle of least privilege should always be observed\n- files should be protected by everybody who has to do with\nthem',
    'the principle of least privilege should always be observed\n\\- files should be protected by everybody who has to do with\nthem',
  ],
  [
    'lines that go on at column 1',
    '- a line that goes on until it is long enough to wrap there\nhere\n- b',
    '- a line that goes on until it is long enough to wrap there\n  here\n- b',
  ],
  ['nested', '* a\n  ** b\n* c', '- a\n\n  - b\n\n- c'],
  ['a number that goes on', 'x\n\n4. four', 'x\n\n4. four'],
  ['a gap in the numbers', '1. a\n3. b', '1. a\n\n3. b'],
  ['lists that count by themselves', '#. a\n#. b', '1. a\n2. b'],
  ['no list: the prompt of root', '# ceph osd', '\\# ceph osd'],
])('lists: %s', (_, discussion, expected) => expect(write(discussion)).toBe(expected))

test.each([
  ['_member_ and gethostbyname*() and (*)', '_member_ and gethostbyname*() and (*)'],
  ['*and* ``x`` `y`', '*and* `x` `y`'],
  ['<instance_id> &amp; [^x.*$] a|b ~x~', '<instance_id> &amp; [^x.*$] a|b ~x~'],
  ['see (https://a.example/b_c).', 'see (<https://a.example/b_c>).'],
  ['seehttps://a.example/ <a_b@c.example>', 'see<https://a.example/> <a_b@c.example>'],
  ['`the docs <https://a.example/>`_', 'the docs <https://a.example/>'],
  ['[x](javascript:y)', '[x](javascript:y)'],
])('inline: %s', (discussion, expected) => expect(write(discussion)).toBe(expected))
