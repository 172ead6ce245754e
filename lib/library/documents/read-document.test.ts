import { expect, test } from 'vitest'
import { RECORD, textDocument } from '@/lib/formats/osv/fixture'
import { osv } from '@/lib/formats/osv/osv'
import { readDocument } from '@/lib/library/documents/read-document'

test('a record in one long line keeps its original text', () => {
  const text = JSON.stringify({ ...RECORD, details: 'It opens. '.repeat(3000) })
  const made = readDocument(textDocument(text, 'TEST-2026-0001.json'), osv, ([problem]) => expect(problem).toBeUndefined())
  expect(made?.rendered.original).toBe(text)
})
