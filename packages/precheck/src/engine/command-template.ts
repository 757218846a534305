/** Commands with the ids of caller and group left out, to be filled in for each decision. */
import type { Commands } from './decision.ts';
import type { Facts } from './facts.ts';

/** Stands for the id of the caller while a command is written: a letter that no id may hold. */
export const CALLER = '\uE000';

/** Stands for the id of the group. */
export const GROUP = '\uE001';

/** For each command the texts between the ids, and the ids between the texts. */
export type CommandTemplate = Readonly<Record<keyof Commands, readonly string[]>>;

/** Takes commands apart at the ids. */
export function templateOf({ http, powershell, az }: Commands): CommandTemplate {
  return { http: split(http), powershell: split(powershell), az: split(az) };
}

/** The ids that commands are written for, or what stands in for them. */
export interface CommandIds {
  readonly caller: string;
  readonly group: string;
}

/** The ids of the facts. */
export function commandIdsOf({ caller, group, request }: Facts): CommandIds {
  return {
    caller: argument(caller.id, '<caller-id>'),
    group: argument(group?.id ?? request?.groupId, '<group-id>'),
  };
}

/** Writes the commands for a caller and a group. */
export function fillCommands({ http, powershell, az }: CommandTemplate, { caller, group }: CommandIds): Commands {
  return { http: fill(http, caller, group), powershell: fill(powershell, caller, group), az: fill(az, caller, group) };
}

function split(text: string): readonly string[] {
  return text.split(/([\uE000\uE001])/);
}

function fill(parts: readonly string[], caller: string, group: string): string {
  let text = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    text += (parts[index] === CALLER ? caller : group) + (parts[index + 1] ?? '');
  }
  return text;
}

const PLAIN_ID = /^[\w-]+$/;

// INVARIANT: no text of the facts reaches a command line unless it is a plain id.
function argument(id: string | undefined, placeholder: string): string {
  return id !== undefined && PLAIN_ID.test(id) ? id : placeholder;
}
