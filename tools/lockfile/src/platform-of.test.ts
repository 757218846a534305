/** Tests of reading the platform from a package's name. */
import { expect, test } from 'vitest';
import { platformOf } from './platform-of.ts';

test.each([
  { name: '@nx/nx-darwin-arm64', os: ['darwin'], cpu: ['arm64'], libc: [] },
  { name: '@nx/nx-linux-arm-gnueabihf', os: ['linux'], cpu: ['arm'], libc: ['glibc'] },
  { name: '@nx/nx-linux-x64-musl', os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  { name: '@x/binding-linux-arm-musleabihf', os: ['linux'], cpu: ['arm'], libc: ['musl'] },
  { name: '@x/binding-win32-x64-gnu', os: ['win32'], cpu: ['x64'], libc: [] },
  { name: '@x/binding-android-arm-eabi', os: ['android'], cpu: ['arm'], libc: [] },
  { name: '@x/tool-windows-aarch64', os: ['win32'], cpu: ['arm64'], libc: [] },
  { name: '@x/binding-wasm32-wasi', os: [], cpu: ['wasm32'], libc: [] },
  { name: '@darwinia/charm', os: [], cpu: [], libc: [] },
])('$name is for $os $cpu $libc', ({ name, ...platform }) => {
  expect(platformOf(name)).toEqual(platform);
});
