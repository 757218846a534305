/** Reads the resources of Terraform that call an action of Graph. */
import type { TextFile } from '../../text-file.ts';
import { withBlocks } from '../terraform/read-module.ts';
import { entryOf, itemsOf, roughTextOf } from '../terms/term.ts';
import { cancelPathIn } from './cancel-forms.ts';
import type { Cancel } from './code-source.ts';

const ACTION = 'msgraph_resource_action';
const KINDS: ReadonlySet<string> = new Set(['resource', 'action', 'ephemeral']);

/** The actions of a file that cancel. Terraform runs nothing before them, so none is guarded. */
export function terraformCancels(file: TextFile): readonly Cancel[] {
  return withBlocks([file], (blocks) =>
    blocks.flatMap(({ type, labels, body }): readonly Cancel[] => {
      if (!KINDS.has(type) || labels[0] !== ACTION) return [];
      // Why: an action of Terraform has its values in a block.
      const given = itemsOf(entryOf(body, 'config'))[0] ?? body;
      const textAt = (name: string): string => roughTextOf(entryOf(given, name)) ?? '';
      const found = cancelPathIn(`${textAt('resource_url')}/${textAt('action')}`);
      if (found === undefined || !/^(?:post)?$/i.test(textAt('method'))) return [];
      const { where, end } = body;
      return [{ where, end, form: 'path', kind: found.kind, id: found.id, isGuarded: false }];
    }),
  );
}
