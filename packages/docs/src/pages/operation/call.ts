/** The call itself: address, parameters, body and answers. */
import type { Operation, Parameter, SchemaNode } from '../../sources/description.ts';
import { denseTable, table } from '../../text/table.ts';
import { fieldTable, typeName } from '../../text/schema-fields.ts';

/** Headers of every call to Graph, and the parameters of this one. */
export function requestSections(operation: Operation): string {
  const of = (place: Parameter['in']): readonly Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const parameters = (title: string, list: readonly Parameter[]): readonly string[] =>
    list.length === 0
      ? []
      : [
          `### ${title}`,
          denseTable(
            ['Name', 'Type', 'Required', 'Description'],
            list.map(({ name, schema, required, description }) => [
              `\`${name}\``,
              typeName(schema),
              required === true ? 'yes' : '',
              description,
            ]),
          ),
        ];
  return [
    '```http wrap\n' + `${operation.method} https://graph.microsoft.com/v1.0${operation.path}` + '\n```',
    ...parameters('Path parameters', of('path')),
    ...parameters('Query parameters', of('query')),
    '### Request headers',
    table(
      ['Name', 'Value', 'Description'],
      [
        ['`Authorization`', '`Bearer {token}`', 'Required.'],
        ...(operation.body === undefined ? [] : [['`Content-Type`', '`application/json`', 'Required.']]),
        ...of('header').map(({ name, description }) => [`\`${name}\``, '', description]),
      ],
    ),
    '### Request body',
    ...bodyOf(operation),
  ].join('\n\n');
}

function bodyOf({ body }: Operation): readonly string[] {
  const schema = body?.content?.['application/json']?.schema;
  if (body === undefined || schema === undefined) return ["Don't supply a request body for this call."];
  return [body.description, schemaText(schema)];
}

/** What the call answers when it succeeds, and when it does not. */
export function responseTable(operation: Operation): string {
  return table(
    ['Status', 'Body', 'Description'],
    operation.responses.map(({ status, description, content }) => {
      const schema = content?.['application/json']?.schema;
      return [`\`${status}\``, schema === undefined ? 'none' : typeName(schema), description];
    }),
  );
}

function schemaText(schema: SchemaNode): string {
  return schema.$ref === undefined ? fieldTable(schema) : `The body is ${typeName(schema)}.`;
}
