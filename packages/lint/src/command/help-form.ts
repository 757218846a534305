/** How the help of a command reads. */
import { Help, type Option } from 'commander';

/** Leaves out the defaults that say nothing: a flag is off, a list is empty, unless it is given. */
export const helpForm = {
  optionDescription: (option: Option): string =>
    new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, ''),
};
