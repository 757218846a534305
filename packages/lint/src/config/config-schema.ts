/** The JSON Schema of a configuration, made of what the rules say about themselves. */
import type { TestedRule } from '../define-rule.ts';
import { rules } from '../registry.ts';
import { CONFIG_SCHEMA_ID } from './schema-ids.ts';

const SEVERITY = {
  description: 'How much a finding weighs; off finds nothing.',
  enum: ['error', 'warning', 'info', 'off'],
};
const PATTERNS = { type: 'array', items: { type: 'string' } };

/** The schema; each rule is a property, with its options. */
export function configSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: CONFIG_SCHEMA_ID,
    title: 'Configuration of precheck lint',
    description:
      'Which rules are on, for which files, and what is held back. The file is called precheck.config.yaml, or .json.',
    type: 'object',
    additionalProperties: false,
    properties: FIELDS,
    $defs: {
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])),
      },
      override: OVERRIDE,
      suppression: SUPPRESSION,
    },
  };
}

const FIELDS = {
  $schema: { description: 'Address of this schema, for editors.', type: 'string' },
  extends: {
    description: 'What is on to begin with: the recommended rules, or all of them.',
    enum: ['recommended', 'strict'],
    default: 'recommended',
  },
  rules: { description: 'How rules are set, by their ids.', $ref: '#/$defs/rules' },
  overrides: {
    description: 'How rules are set for some files; the last one that names a rule counts.',
    type: 'array',
    items: { $ref: '#/$defs/override' },
  },
  ignores: { description: 'Patterns of files that are left out, as in .gitignore.', ...PATTERNS },
  baseline: {
    description: 'File of findings that are held back for now, relative to this file.',
    type: 'string',
    minLength: 1,
  },
  suppressions: {
    description: 'Findings that are held back.',
    type: 'array',
    items: { $ref: '#/$defs/suppression' },
  },
};

const OVERRIDE = {
  type: 'object',
  additionalProperties: false,
  required: ['files', 'rules'],
  properties: {
    files: { description: 'Patterns of files, as in .gitignore.', ...PATTERNS },
    rules: { description: 'How rules are set for them.', $ref: '#/$defs/rules' },
  },
};

const SUPPRESSION = {
  type: 'object',
  additionalProperties: false,
  required: ['files', 'rule', 'reason'],
  properties: {
    files: { description: 'Patterns of files, as in .gitignore.', ...PATTERNS },
    rule: { description: 'Id of the rule.', enum: rules.map(({ id }) => id) },
    pointer: {
      description: 'JSON pointer of what is meant, with all under it, where the file is JSON or YAML.',
      type: 'string',
      minLength: 1,
    },
    reason: { description: 'Why it is held back.', type: 'string', pattern: '\\S' },
    until: { description: 'The last day on which it is.', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  },
};

/** A severity, or a list of one and options. */
function settingSchema({ id, meta }: TestedRule): object {
  const options = meta.options ?? { type: 'object', additionalProperties: false, properties: {} };
  return {
    description: `${meta.summary}. https://pim-precheck.dev/rules/${id}`,
    if: { type: 'array' },
    then: { type: 'array', prefixItems: [SEVERITY, options], items: false, minItems: 1 },
    else: SEVERITY,
  };
}
