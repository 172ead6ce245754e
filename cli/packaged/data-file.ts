import { readFileSync } from 'node:fs'

/** A file of the data that the package was made with; the compiled command lies in a folder beside it. */
export function dataFile<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')) as T // as: the package was made with it
}
