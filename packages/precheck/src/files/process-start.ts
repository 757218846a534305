/** Tells a process from a later one that got its number. */
import { readFileSync } from 'node:fs';

/** When a process began, in a form that only compares; undefined where the system does not tell. */
export function startOf(pid: number): string | undefined {
  return fieldsOf(pid)?.[19];
}

/** The fields after the name of the program, which stands in brackets and may hold anything. */
function fieldsOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether the process that had the number still runs. */
export function isSameProcess(pid: number, started: string | undefined): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Why: a process of another user cannot be asked, and runs.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const [state, now] = [fieldsOf(pid)?.[0], startOf(pid)];
  // Why: a process that has ended keeps its number until its parent has asked for its end.
  if (state === 'Z' || state === 'X') return false;
  return started === undefined || now === undefined || started === now;
}
