/** A policy too large to try whole is surveyed in time, and its pairs still tell what they can. */
import { expect, test } from 'vitest';
import { parseText } from '../../read-document.ts';
import { surveyOf } from './survey-policy.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'UTC'];
const STATUSES = ['Granted', 'PendingApproval', 'PendingProvisioning'];

test('forty rules about hours in four time zones', () => {
  const rule = (id: string, index: number): string =>
    `  - { id: ${id}, effect: deny, message: no, owner: team, when: { now: { weekdays: [sat], hours: { from: '${String(index % 24).padStart(2, '0')}:00', until: '23:59' }, timeZone: ${ZONES[index % 4] ?? ''} }, request.status: ${STATUSES[index % 3] ?? ''}, group.id: g${index}, group.callerIsOwner: true, request.accessId: owner, group.isAssignableToRole: true } }\n`;
  const rules = Array.from({ length: 40 }, (_, index) => rule(`r${index}`, index));
  const survey = surveyOf(parseText(`rules:\n${rules.join('')}${rule('again', 7)}`, 'precheck.policy.yaml'));
  expect(survey?.whole).toBeGreaterThan(50_000);
  const pairs = Array.from({ length: 40 }, (_, index) => survey?.beside(40, index));
  expect(pairs.map((relation) => relation?.isCovered)).toEqual(pairs.map((_, index) => index === 7));
  expect(survey?.alone(40)).toMatchObject({ applies: true, matters: true });
});
