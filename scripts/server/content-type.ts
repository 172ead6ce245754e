const TEXT = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  yaml: 'application/yaml',
  json: 'application/json',
  map: 'application/json',
  webmanifest: 'application/manifest+json',
}
const BINARY = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  gz: 'application/gzip',
  zip: 'application/zip',
}
const TYPES = new Map([
  ...Object.entries(TEXT).map(([ending, type]) => [ending, `${type}; charset=utf-8`] as const),
  ...Object.entries(BINARY),
])

/** The media type of a file of the site by its ending; bytes without meaning for any other, which nobody guesses at. */
export const contentType = (file: string): string =>
  TYPES.get(/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream'
