/** The modules by which what is cached of a document is made. */
export const RENDERED_BY = ['lib/library/documents/read-document.ts', 'lib/formats/formats.ts', 'lib/library/documents/document-cache.ts']
