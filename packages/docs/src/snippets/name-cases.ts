/** The ways in which SDKs write the names of a path. */

/** `assignmentScheduleRequests` as `AssignmentScheduleRequests`; a hyphen starts a word. */
export function pascal(name: string): string {
  return words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The same with a small letter first. */
export function camel(name: string): string {
  const text = pascal(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `assignmentScheduleRequests` as `assignment_schedule_requests`. */
export function snake(name: string): string {
  return parts(name).join('_');
}

/** `assignmentScheduleRequests` as `assignment-schedule-requests`. */
export function kebab(name: string): string {
  return parts(name).join('-');
}

/** `assignmentScheduleRequests` as `AssignmentScheduleRequest`, the way the PowerShell SDK names nouns. */
export function singular(name: string): string {
  return pascal(name)
    .replace(/ies$/, 'y')
    .replace(/(?<![su])s$/, '');
}

function words(name: string): readonly string[] {
  return name.split(/[-_]/);
}

function parts(name: string): readonly string[] {
  return words(name)
    .flatMap((word) => word.split(/(?=[A-Z])/))
    .map((word) => word.toLowerCase());
}
