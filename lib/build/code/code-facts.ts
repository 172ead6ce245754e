import { readCached } from '@/lib/disk/cached-file'

/** What the pipeline knows of the code that it is a part of. Plain data: it survives JSON. */
export type CodeFacts = Readonly<{
  /** The module to start workers from, and the hash of its text. */
  entry: string
  entryHash: string
  /** All style sheets of the site. */
  css: string
  /** Files for browsers, by their names in the output. */
  assets: Readonly<Record<string, string>>
  /** What the page of a `'use client'` file loads, its own script first. */
  scripts: Readonly<Record<string, readonly string[]>>
  /** Of the pages of a tool, by the file of its route: every class that script may give. */
  classes: Readonly<Record<string, readonly string[]>>
  /** Hashes of the code that makes something: documents, data, pointers, and pages by the file of their route. */
  hashes: Readonly<{ documents: string; data: string; pointers: string; notFound: string; pages: Readonly<Record<string, string>> }>
}>

/** Read what the bundler wrote. @throws where it is not whole any more. */
export function readCodeFacts(file: string): CodeFacts {
  const text = readCached(file)
  if (text === null) throw new Error(`${file} is incomplete; delete .cache and run this again`)
  return JSON.parse(text) as CodeFacts // written by site-bundle.ts, and whole
}
