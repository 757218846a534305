/** The help of the command is read as it was meant: lists, and texts that go on over several lines. */
import { describe, expect, test } from 'vitest';
import { parseHelp } from './command-help.ts';

const HELP = `Usage: precheck check [options] [request-id]

Decides whether the caller may cancel a request: from Graph, or offline from a
file of facts.

Options:
  --facts <file>      decide from a file of facts: one JSON object, or one per
                      line; - is standard input
  --a-name-so-long-that-its-text-starts-below <file>
                      a text
  -h, --help          print this help
`;

describe('the help of a command', () => {
  test('has usage, description and lists', () => {
    expect(parseHelp('precheck check', HELP)).toEqual({
      name: 'precheck check',
      usage: 'precheck check [options] [request-id]',
      description: 'Decides whether the caller may cancel a request: from Graph, or offline from a file of facts.',
      lists: {
        Options: [
          {
            term: '--facts <file>',
            text: 'decide from a file of facts: one JSON object, or one per line; - is standard input',
          },
          { term: '--a-name-so-long-that-its-text-starts-below <file>', text: 'a text' },
          { term: '-h, --help', text: 'print this help' },
        ],
      },
    });
  });

  test('of another command is an error', () => {
    expect(() => parseHelp('precheck cancel', HELP)).toThrow(
      'the help of `precheck cancel` does not start with its usage',
    );
  });
});
