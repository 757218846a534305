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

/** Writes the commands for the caller and the group of the facts. */
export function fillCommands(template: CommandTemplate, { caller, group, request }: Facts): Commands {
  const callerId = argument(caller.id, '<caller-id>');
  const groupId = argument(group?.id ?? request?.groupId, '<group-id>');
  return {
    http: fill(template.http, callerId, groupId),
    powershell: fill(template.powershell, callerId, groupId),
    az: fill(template.az, callerId, groupId),
  };
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
