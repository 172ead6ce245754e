import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nextId } from '@/lib/formats/markdown/next-id'
import { skeleton } from '@/lib/formats/markdown/skeleton'

const [title, ...rest] = process.argv.slice(2)
if (!title || rest.length > 0) {
  console.error('usage: npm run new -- "Title"')
  process.exit(2)
}

const folder = fileURLToPath(new URL('../content/advisories/', import.meta.url))
const today = new Date().toISOString().slice(0, 10)
const id = nextId(readdirSync(folder), today)
writeFileSync(`${folder}${id}.md`, skeleton({ id, title, today }), { flag: 'wx' })
console.log(`content/advisories/${id}.md`)
