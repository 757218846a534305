/** Tests the walks through memberships. */
import { describe, expect, test } from 'vitest';
import { buildDirectory } from './directory.ts';
import {
  addToGroup,
  groupsAbove,
  holdsAccess,
  isMember,
  isOwner,
  membersBelow,
  removeFromGroup,
} from './memberships.ts';

const directory = () =>
  buildDirectory({
    id: 't-1',
    users: [{ id: 'U-1' }, { id: 'u-2' }],
    groups: [
      { id: 'g-1', members: ['u-1', 'g-2'], owners: ['u-2'] },
      { id: 'G-2', members: ['g-3', 'u-2'] },
      { id: 'g-3', members: ['g-1'] },
    ],
  });

describe('with groups that contain each other', () => {
  test('the groups above are all of them, once', () => {
    expect([...groupsAbove(directory(), 'u-1')].sort()).toEqual(['g-1', 'g-2', 'g-3']);
  });

  test('the members below are all of them, once', () => {
    expect([...membersBelow(directory(), 'G-3')].sort()).toEqual(['g-1', 'g-2', 'g-3', 'u-1', 'u-2']);
  });
});

test('ownership is not passed on, membership is', () => {
  const found = directory();
  expect([
    isOwner(found, 'U-2', 'G-1'),
    isOwner(found, 'u-2', 'g-2'),
    isMember(found, 'u-2', 'g-1'),
    isMember(found, 'u-3', 'g-1'),
  ]).toEqual([true, false, true, false]);
});

test.each(['member', 'owner'] as const)('an added %s can be taken away again', (access) => {
  const found = directory();
  addToGroup(found, access, 'u-3', 'G-1');
  addToGroup(found, access, 'U-3', 'g-1');
  expect(holdsAccess(found, access, 'u-3', 'g-1')).toBe(true);
  expect(found.groups.get('g-1')?.[`${access}s`].filter((id) => id === 'u-3')).toHaveLength(1);
  removeFromGroup(found, access, 'U-3', 'G-1');
  removeFromGroup(found, access, 'U-3', 'G-1');
  expect(holdsAccess(found, access, 'u-3', 'g-1')).toBe(false);
  expect(found.groups.get('g-1')?.[`${access}s`]).not.toContain('u-3');
});
