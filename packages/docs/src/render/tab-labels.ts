/** The tabs that code can stand in, by their name for people. */

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
