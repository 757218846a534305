/** Examples of `fact-has-source`. */
import type { RuleCase } from '../../../define-rule.ts';

/** Facts with their sources, and without. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a fact with a source and a certainty',
    files: {
      'catalog/sources.json': '{ "sources": [{ "id": "page", "url": "https://example.com", "readOn": "2026-11" }] }\n',
      'catalog/clouds.json': '{ "clouds": [{ "id": "global", "source": ["page"], "certainty": "stated" }] }\n',
    },
    findings: [],
  },
  {
    name: 'a fact without either, and one with a source that is not there',
    files: {
      'catalog/sources.json': '{ "sources": [{ "id": "page", "url": "https://example.com", "readOn": "2026-11" }] }\n',
      'catalog/clouds.json':
        '{ "clouds": [\n{ "id": "global" },\n{ "id": "china", "source": ["pge"], "certainty": "stated" }\n] }\n',
    },
    findings: [
      'catalog/clouds.json:2:1 `global` names no source',
      'catalog/clouds.json:2:1 `global` does not say how sure it is',
      'catalog/clouds.json:3:29 the catalogue has no source `pge`; did you mean `page`?',
    ],
  },
  {
    name: 'a file that says it of all its facts, and one that says it wrongly, once',
    files: {
      'catalog/sources.json': '{ "sources": [{ "id": "page", "url": "https://example.com", "readOn": "2026-11" }] }\n',
      'catalog/roles.json': '{ "source": "page", "certainty": "stated", "roles": [{ "id": "a" }, { "id": "b" }] }\n',
      'catalog/clouds.json': '{ "source": "pge", "certainty": "stated", "clouds": [{ "id": "a" }, { "id": "b" }] }\n',
    },
    findings: ['catalog/clouds.json:1:3 the catalogue has no source `pge`; did you mean `page`?'],
  },
];
