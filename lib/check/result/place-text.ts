import { printable } from '@/lib/input/problems/printable'

/** A place for a line of text, as editors and terminals follow it. */
export const placeText = ({ file, line }: Readonly<{ file: string; line: number }>): string => `${printable(file)}:${line}`
