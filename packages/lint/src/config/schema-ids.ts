/** The addresses of the schemas that the linter publishes. */

/** Of the configuration. */
export const CONFIG_SCHEMA_ID = 'https://pim-precheck.dev/schemas/lint-config.schema.json';
/** Of the JSON report. */
export const REPORT_SCHEMA_ID = 'https://pim-precheck.dev/schemas/lint-report.schema.json';
