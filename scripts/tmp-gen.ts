import { mkdirSync, writeFileSync } from 'node:fs'
import { ownDocument } from '@/lib/sources/generate/own-document'
const [n, dir] = [Number(process.argv[2]), process.argv[3]!]
mkdirSync(dir + '/documents', { recursive: true })
for (let i = 0; i < n; i++) { const { file, text } = ownDocument(i); writeFileSync(`${dir}/documents/${file}`, text) }
writeFileSync(dir + '/sources.yaml', 'sources:\n  - { id: generated, format: markdown, path: ./documents, title: Generated, publisher: { name: None, url: https://none.example/ }, license: CC0-1.0, onProblem: fail }\n')
