/** Split text at the days that it names as `YYYY-MM-DD`: text, day, text, and so on; it begins and ends with text. */
export function splitDates(text: string): string[] {
  return text.split(/(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/)
}
