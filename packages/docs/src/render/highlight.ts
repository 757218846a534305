/** Colours code at build time; tokens get classes, since the content policy forbids styles in the page. */
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import csharp from 'highlight.js/lib/languages/csharp';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from './escape-html.ts';

const languages = { bash, csharp, go, http, java, javascript, json, php, powershell, python, typescript, yaml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

const OTHER_NAMES: Readonly<Record<string, string>> = {
  sh: 'bash',
  ts: 'typescript',
  js: 'javascript',
  jsonc: 'json',
  yml: 'yaml',
};

/** The code as HTML; plain text where the language is not known. */
export function highlight(code: string, language: string): string {
  const name = OTHER_NAMES[language] ?? language;
  if (hljs.getLanguage(name) === undefined) return escapeHtml(code);
  return hljs.highlight(code, { language: name }).value;
}
