/** Reads the body of a call that creates a request, against the shape of the resource. */
import { Refusal } from '../answers/refusal.ts';
import { shapes } from '../generated/shapes.ts';
import { parseDuration } from '../lifecycle/span-of.ts';
import type { Property } from '../odata/shape.ts';
import type { AccessId, ScheduleAction, ScheduleInfo, ScheduleRequestFields } from '../tenant/schedule-request.ts';

/** What the caller says of a new request. */
export type NewRequest = Pick<
  ScheduleRequestFields,
  'isValidationOnly' | 'justification' | 'scheduleInfo' | 'ticketInfo' | 'customData'
> & {
  readonly accessId: AccessId;
  readonly action: ScheduleAction;
  readonly groupId: string;
  readonly principalId: string;
  readonly scheduleInfo?: ScheduleInfo | null;
};

type Body = Readonly<Record<string, unknown>>;

const REQUIRED = ['accessId', 'action', 'groupId', 'principalId'];
const TAKEN = [...REQUIRED, 'customData', 'isValidationOnly', 'justification', 'scheduleInfo', 'ticketInfo'];

/** Checks every property; unknown, read-only and ill-typed ones are refused. */
export function readNewRequest(body: Body, shape: string): NewRequest {
  const checked = checkObject(body, shape, '');
  for (const name of Object.keys(checked)) {
    if (!TAKEN.includes(name)) throw invalid(`The property '${name}' is read-only.`);
  }
  for (const name of REQUIRED) {
    if (checked[name] === undefined || checked[name] === null)
      throw new Refusal('request-invalid', { reason: `The property '${name}' is required.` });
  }
  return checked as unknown as NewRequest;
}

function checkObject(body: Body, shape: string, place: string): Body {
  const properties = shapes[shape]?.properties ?? {};
  const type = body['@odata.type'];
  if (type !== undefined && type !== `#${shape}`)
    throw invalid(`The property '${place}@odata.type' has to be '#${shape}'.`);
  const entries = Object.entries(body).filter(([name]) => !name.startsWith('@odata.'));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property === undefined) throw invalid(`The property '${place}${name}' does not exist on type '${shape}'.`);
      return [name, checkValue(value, property, `${place}${name}`)];
    }),
  );
}

function checkValue(value: unknown, property: Property, place: string): unknown {
  if (value === null && property.nullable) return null;
  const shape = shapes[property.type];
  if (shape?.values) return enumValue(value, shape.values, place);
  if (shape) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw mistyped(place);
    return checkObject(value as Body, property.type, `${place}/`);
  }
  if (typeof value !== (property.type === 'boolean' ? 'boolean' : 'string')) throw mistyped(place);
  if (property.type === 'dateTime' && Number.isNaN(Date.parse(String(value)))) throw mistyped(place);
  if (property.type === 'duration' && parseDuration(String(value)) === undefined) throw mistyped(place);
  return value;
}

/** Why: the samples of the pages write SelfActivate and AfterDuration; Graph takes either case. */
function enumValue(value: unknown, values: readonly string[], place: string): string {
  const found = typeof value === 'string' ? values.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined || found === 'unknownFutureValue') throw mistyped(place);
  return found;
}

function mistyped(place: string): Refusal {
  return invalid(`The value of the property '${place}' does not fit its type.`);
}

function invalid(reason: string): Refusal {
  return new Refusal('body-invalid', { reason });
}
