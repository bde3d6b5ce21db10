import type { Template } from '../../wechat/context.js';
import { parseTemplate } from '../../wechat/message/template-content.js';
import type { Appid } from './command.js';
import { freshTemplates } from './fresh-templates.js';

/** The number of the library's first template; the others follow one by one. */
export const FIRST_LIBRARY_NUMBER = 51801;

/** A template of the library of categories, which accounts take their own from. */
export interface LibraryTemplate {
  /** What `api_add_template` takes as `template_id_short`. */
  readonly number: string;
  readonly template: Template;
  /** What `keyword_name_list` chooses from: the labels of the lines. */
  readonly keywords: readonly string[];
}

/**
 * The library: the templates that fresh accounts hold already, the older library's left out. WeChat's own has thousands
 * and is not public.
 */
export function libraryOf(seed: number, appid: Appid): readonly LibraryTemplate[] {
  return freshTemplates(seed, appid)
    .filter(({ content }) => !parseTemplate(content).legacy)
    .map((template, index) => ({
      number: String(FIRST_LIBRARY_NUMBER + index),
      template,
      keywords: parseTemplate(template.content).rows.map(({ label }) => label),
    }));
}
