/** Descriptions that the examples of the rules about them are made of. */

/** A description with one guarded operation, `lines` being its `x-access`. */
export function description(lines: readonly string[]): string {
  return [
    'openapi: 3.0.3',
    'info: { title: Requests, version: 1.0.0 }',
    'paths:',
    '  /requests/{id}/cancel:',
    '    post:',
    "      responses: { '204': { description: Cancelled. }, 4XX: { description: Refused. } }",
    '      x-access:',
    ...lines.map((line) => `        ${line}`),
    '',
  ].join('\n');
}

/** A description without a word about access. */
export const BARE = [
  'openapi: 3.0.3',
  'info: { title: Requests, version: 1.0.0 }',
  'paths:',
  '  /requests: { get: { responses: {} } }',
  '  /requests/{id}: { get: { responses: {} } }',
  '',
].join('\n');

/** An overlay of `openapi.yaml` that gives these targets an access. */
export function overlay(targets: readonly string[]): string {
  return [
    'overlay: 1.0.0',
    'extends: openapi.yaml',
    'actions:',
    ...targets.flatMap((target) => [
      `  - target: "${target}"`,
      '    update: { x-access: { sources: [graph-cancel-page] } }',
    ]),
    '',
  ].join('\n');
}
