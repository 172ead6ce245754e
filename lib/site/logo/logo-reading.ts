/** A picture as it is published: what of the file was understood, and nothing else of it. */
export type LogoPicture = Readonly<{ content: string | Uint8Array; width: number; height: number }>

/** What is wrong with a picture, each with its line where it has one. */
export type LogoFault = Readonly<{ line: number | null; reason: string; what: string; fix: string }>

/** A picture, or every reason why it is refused. */
export type LogoReading = Readonly<{ kind: 'read'; picture: LogoPicture } | { kind: 'refused'; faults: readonly LogoFault[] }>
