/** The rules about configuration, suppressions and files that cannot be read, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as configurationIsValidCases } from './configuration-is-valid/cases.ts';
import { configurationIsValid } from './configuration-is-valid/rule.ts';
import { cases as settingHasEffectCases } from './setting-has-effect/cases.ts';
import { settingHasEffect } from './setting-has-effect/rule.ts';
import { cases as suppressionHasReasonCases } from './suppression-has-reason/cases.ts';
import { suppressionHasReason } from './suppression-has-reason/rule.ts';
import { cases as suppressionIsCurrentCases } from './suppression-is-current/cases.ts';
import { suppressionIsCurrent } from './suppression-is-current/rule.ts';
import { cases as suppressionIsUsedCases } from './suppression-is-used/cases.ts';
import { suppressionIsUsed } from './suppression-is-used/rule.ts';
import { cases as suppressionNamesARuleCases } from './suppression-names-a-rule/cases.ts';
import { suppressionNamesARule } from './suppression-names-a-rule/rule.ts';
import { cases as unreadableFileCases } from './unreadable-file/cases.ts';
import { unreadableFile } from './unreadable-file/rule.ts';

/** The rules, sorted by id. */
export const configRules: readonly TestedRule[] = [
  { ...configurationIsValid, cases: configurationIsValidCases },
  { ...settingHasEffect, cases: settingHasEffectCases },
  { ...suppressionHasReason, cases: suppressionHasReasonCases },
  { ...suppressionIsCurrent, cases: suppressionIsCurrentCases },
  { ...suppressionIsUsed, cases: suppressionIsUsedCases },
  { ...suppressionNamesARule, cases: suppressionNamesARuleCases },
  { ...unreadableFile, cases: unreadableFileCases },
];
