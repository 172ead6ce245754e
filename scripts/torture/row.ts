/** One thing that must hold, and how it is tried. */
export type Row = Readonly<{
  /** Its file: `npm run torture -- --only <id>`. */
  id: string
  /** What must hold, in a sentence. */
  must: string
  /** Whether CI tries it as well: a few seconds. */
  isShort: boolean
  /** Whether it measures time, or lasts in this process: nothing else is tried meanwhile. */
  isAlone?: boolean
  /** After so long it does not hold. */
  atMostS: number
  /** @throws NotTried where this machine cannot try it, anything else where it does not hold. */
  run: (place: Sandbox) => Promise<void>
}>

/** Where a row is tried. */
export type Sandbox = Readonly<{
  /** The project, which stays as it is but for `.cache`. */
  root: string
  /** A folder for this row alone; it goes afterwards. */
  folder: string
  isShort: boolean
}>

/** This machine has not what it takes. */
export class NotTried extends Error {}
