/** The names of the formats, apart from what writes them: the help of the command needs no more. */

/** Every format; `text` is another name for `stylish`. */
export const FORMAT_NAMES = [
  'stylish',
  'text',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'azure-devops',
  'markdown',
] as const;

/** The name of a format. */
export type FormatName = (typeof FORMAT_NAMES)[number];
