/** The tabs that code can stand in, and the languages of code, by their names for people. */

/** Labels by tab. */
export const tabLabels: Readonly<Record<string, string>> = {
  http: 'HTTP',
  csharp: 'C#',
  cli: 'CLI',
  go: 'Go',
  java: 'Java',
  javascript: 'JavaScript',
  php: 'PHP',
  powershell: 'PowerShell',
  python: 'Python',
  typescript: 'TypeScript',
  az: 'Azure CLI',
};

/** Languages of blocks of code; others stand under the name that the block gives. */
export const languageNames: Readonly<Record<string, string>> = {
  ...tabLabels,
  bash: 'Shell',
  js: 'JavaScript',
  json: 'JSON',
  jsonc: 'JSON with comments',
  md: 'Markdown',
  ps1: 'PowerShell',
  py: 'Python',
  sh: 'Shell',
  text: 'Text',
  ts: 'TypeScript',
  yaml: 'YAML',
  yml: 'YAML',
};
