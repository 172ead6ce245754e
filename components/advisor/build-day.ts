import { createContext } from 'react'

/** The day of the build, for all that is shown of the age of evidence; it does not change while a page is open. */
export const BuildDay = createContext('')
