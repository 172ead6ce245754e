/** Something that holds in every assignment that is left (`isCertain`), or in some of them. `at` is its index in the policy. */
export type Told = Readonly<{ at: number; isCertain: boolean }>

/** Whether what has these values, 1 where it holds, is told, and then whether it is certain. */
export const told = (bits: number): boolean[] => (bits & 2 ? [(bits & 1) === 0] : [])
