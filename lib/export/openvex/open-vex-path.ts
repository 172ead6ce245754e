/** Where the statements about a package lie. */
export const openVexPath = (name: string): string => `/openvex/${name}.json`
