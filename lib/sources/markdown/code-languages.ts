/** Languages that a code fence of ours may name; the page highlights each of them. */
export const CODE_LANGUAGES: readonly string[] = [
  'bash',
  'c',
  'console',
  'diff',
  'ini',
  'javascript',
  'json',
  'nginx',
  'python',
  'shell',
  'sql',
  'text',
  'xml',
  'yaml',
]
