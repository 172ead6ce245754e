/** Licences under which texts may be published again in another form: those of no restriction but to name the author, or to keep the licence. */
const FREE = /^(?:CC0-1\.0|CC-BY(?:-SA)?-\d\.\d|Apache-2\.0|MIT|ISC|0BSD|BSD-[123]-Clause|PDDL-1\.0|ODC-By-1\.0)$/

/**
 * Whether a licence allows the words of an advisory in data files of ours. Facts may always be restated: ids, titles, dates, versions,
 * links.
 *
 * @param license An SPDX id as a source declares it, or `unknown`.
 */
export const mayRepublish = (license: string): boolean => FREE.test(license)

/** What stands in the place of words that may not be repeated. */
export const notRepeated = ({ publisher, license }: Readonly<{ publisher: Readonly<{ name: string }>; license: string }>): string =>
  `The text is by ${publisher.name} and is not repeated here; its licence: ${license}.`
