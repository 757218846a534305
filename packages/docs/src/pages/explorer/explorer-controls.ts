/** The controls of the explorer's form; each names the fact that it stands for. */
import { escapeHtml } from '../../render/escape-html.ts';

/** One choice of a box; an undefined value leaves the fact unknown. */
export interface Option {
  readonly value: unknown;
  readonly name: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** The choice that leaves a fact unknown. */
export const UNKNOWN: Option = { value: undefined, name: 'unknown' };

/** A choice by its value and name. */
export function choice(value: string, name: string, data?: Readonly<Record<string, string>>): Option {
  return { value, name, ...(data === undefined ? {} : { data }) };
}

/** A group of controls. */
export function part(title: string, controls: readonly string[]): string {
  return `<fieldset><legend>${title}</legend>\n${controls.join('\n')}\n</fieldset>`;
}

/** A box of choices; values are JSON, and an empty one means unknown. */
export function selectBox(label: string, fact: string, options: readonly Option[]): string {
  const items = options.map(({ value, name, data = {} }) => {
    const more = Object.entries(data).map(([key, text]) => ` data-${key}="${escapeHtml(text)}"`);
    return `<option value="${value === undefined ? '' : escapeHtml(JSON.stringify(value))}"${more.join('')}>${escapeHtml(name)}</option>`;
  });
  return `<p><label for="${idOf(fact)}">${label}</label>\n<select id="${idOf(fact)}" data-fact="${fact}">${items.join('')}</select></p>`;
}

/** A box for a fact that is true, false or unknown. */
export function yesNo(label: string, fact: string): string {
  return selectBox(label, fact, [UNKNOWN, { value: true, name: 'yes' }, { value: false, name: 'no' }]);
}

/** A line of text; empty means unknown. */
export function textField(label: string, fact: string): string {
  return `<p><label for="${idOf(fact)}">${label}</label>\n<input id="${idOf(fact)}" data-text="${fact}" type="text" spellcheck="false" autocomplete="off" maxlength="200"></p>`;
}

/** A list of items that are there or not, and a box that says the whole list is unknown. */
export function checks(label: string, fact: string, unknown: string, items: readonly string[]): string {
  const box = (value: string, name: string, attribute: string): string =>
    `<label class="check"><input type="checkbox" ${attribute}="${fact}" value="${escapeHtml(value)}"> ${name}</label>`;
  return `<fieldset class="checks"><legend>${label}</legend>
${items.map((item) => box(item, `<code>${escapeHtml(item).replaceAll('.', '.<wbr>')}</code>`, 'data-item')).join('\n')}
${box('unknown', unknown, 'data-unknown')}
</fieldset>`;
}

function idOf(fact: string): string {
  return `fact${fact.replaceAll('/', '-')}`;
}
