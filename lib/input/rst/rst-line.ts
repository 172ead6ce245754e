export const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''
export const indentOf = (line: string) => line.length - line.trimStart().length
