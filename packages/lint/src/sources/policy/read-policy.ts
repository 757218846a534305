/** Reads the policy of a folder with the tests beside it. */
import { basename, dirname } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck';
import { parseText, type ReadDocument } from '../../read-document.ts';
import type { TextFile } from '../../text-file.ts';
import type { SourceReader, Unreadable } from '../sources.ts';

/** Takes policies and policy tests by their names. */
export const policyReader: SourceReader<'policy'> = {
  kind: 'policy',
  folders: (path) => [dirname(path)],
  takes: (path) => POLICY_FILES.includes(basename(path)) || isPolicyTest(path),
  read(files, unreadable) {
    const policy = POLICY_FILES.map((name) => files.find(({ path }) => basename(path) === name)).find(Boolean);
    return {
      policy: policy && parse(policy, unreadable),
      tests: files.filter(({ path }) => isPolicyTest(path)).flatMap((file) => parse(file, unreadable) ?? []),
    };
  },
};

function parse({ text, path }: TextFile, unreadable: Unreadable): ReadDocument | undefined {
  try {
    return parseText(text, path);
  } catch (error) {
    unreadable(error as Error);
    return undefined;
  }
}
