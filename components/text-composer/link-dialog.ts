import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Issue } from '../../wechat/issue.js';
import { checkLink, linkAt, writeLink, type FoundLink, type Link } from '../../wechat/message/link.js';
import { isWebAddress } from '../../wechat/text/web-address.js';
import { ownedByInputMethod } from '../internal/composition.js';
import { renderNote } from '../internal/field-frame.js';
import { icon } from '../internal/icons.js';
import type { Span } from '../internal/text-editing.js';
import type { LinkMessages } from '../locale/text-tools-messages.js';
import { textToolMessagesFor } from '../locale/text-tools.js';
import { textMessagesFor } from '../locale/text.js';
import { toolStyles } from './tool.styles.js';
import type { Tool, Workbench } from './text-tools.js';

/** A part of a link that has a control. */
type Part = keyof Link;

/** Puts a link into the text, or changes the one that holds the caret, or takes it out and leaves its words. */
export class LinkDialog implements Tool {
  readonly name: 'link' | 'mini-program';
  readonly styles = toolStyles;
  readonly #bench: Workbench;
  /** The link that is changed; undefined while a new one is made. */
  readonly #found: FoundLink | undefined;
  /** What the link takes the place of. */
  readonly #place: Span;
  #link: Link;
  /** Whether the person has tried: only then is held against them what is missing. */
  #tried = false;

  constructor(bench: Workbench, asked: 'link' | 'mini-program') {
    const { text, selection } = bench.editing;
    this.#bench = bench;
    this.#found = linkAt(text, selection.start, selection.end);
    this.#place = this.#found ?? selection;
    this.#link = this.#found?.link ?? newLink(text.slice(selection.start, selection.end), asked, bench);
    this.name = this.#link.appid === undefined ? 'link' : 'mini-program';
  }

  render(): TemplateResult {
    const { locale } = this.#bench;
    const { link: words } = textToolMessagesFor(locale.language);
    const mini = this.name === 'mini-program';
    const { label, href, appid = '', path = '' } = this.#link;
    return html`<form novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <p class="title">${textMessagesFor(locale.language).tool[this.name]}</p>
      ${this.#renderText('label', words.label, label, mini ? words.miniLabelHint : words.labelHint, true)}
      ${
        mini
          ? html`${this.#renderAppid(appid, words)} ${this.#renderText('path', words.path, path, words.pathHint)}
            ${this.#renderText('href', words.fallback, href, words.fallbackHint)}`
          : this.#renderText('href', words.href, href, words.hrefHint)
      }
      <div class="ways">
        ${
          this.#found
            ? html`<button type="button" class="button remove" @click=${this.#onRemove}>${words.remove}</button>`
            : nothing
        }
        <button type="button" class="button quiet" @click=${this.#bench.close}>${words.cancel}</button>
        <button class="button main">${this.#found ? words.update : words.insert}</button>
      </div>
    </form>`;
  }

  #renderText(part: Part, label: string, text: string, hint: string, first = false): TemplateResult {
    return this.#renderPart(
      part,
      label,
      hint,
      (wrong) =>
        html`<input
          id=${`link-${part}`}
          class="control"
          autocomplete="off"
          spellcheck="false"
          ?data-first=${first}
          inputmode=${part === 'href' ? 'url' : nothing}
          .value=${live(text)}
          aria-describedby=${`link-${part}-note`}
          aria-invalid=${wrong ? 'true' : nothing}
          @input=${(event: Event) => {
            this.#edit({ [part]: (event.target as HTMLInputElement).value }); // the listener stands on an input
          }}
        />`,
    );
  }

  /** A list where the linked mini programs are known; what is none of them stays in view, to be marked. */
  #renderAppid(appid: string, words: LinkMessages): TemplateResult {
    const { miniPrograms } = this.#bench.context;
    if (!miniPrograms) return this.#renderText('appid', words.appid, appid, words.appidHint);
    const all = appid === '' || miniPrograms.includes(appid) ? miniPrograms : [...miniPrograms, appid];
    return this.#renderPart(
      'appid',
      words.appid,
      words.appidHint,
      (wrong) =>
        html`<select
            id="link-appid"
            class="control"
            aria-describedby="link-appid-note"
            aria-invalid=${wrong ? 'true' : nothing}
            @change=${(event: Event) => {
              this.#edit({ appid: (event.target as HTMLSelectElement).value }); // the listener stands on a select
            }}
          >
            <option value="" .selected=${live(appid === '')}>${words.choose}</option>
            ${all.map((each) => html`<option value=${each} .selected=${live(each === appid)}>${each}</option>`)}
          </select>
          <span class="chevron">${icon('chevronDown')}</span>`,
    );
  }

  #renderPart(part: Part, label: string, hint: string, control: (wrong: boolean) => TemplateResult): TemplateResult {
    const { locale } = this.#bench;
    const { messages, language } = locale;
    const issue = this.#tried ? this.#issues().find(({ path }) => path[0] === part) : undefined;
    const { href } = this.#link;
    const address = `https://${href.trim()}`;
    const fixes =
      issue?.rule === 'url' && !href.includes(':') && isWebAddress(address)
        ? [{ label: textToolMessagesFor(language).link.addHttps, run: () => this.#mend({ href: address }) }]
        : [];
    return html`<div>
      <div class="head"><label id=${`link-${part}-label`} for=${`link-${part}`}>${label}</label></div>
      <div class="box ${issue ? 'wrong' : ''}">${control(issue !== undefined)}</div>
      ${renderNote(
        {
          id: `link-${part}-note`,
          hint,
          // WeChat may take it and show the markup; here it is no link, so it is not put in.
          issue: issue && { ...issue, severity: 'error' },
          sentence: issue && locale.issue(label, issue),
          fixes,
          labelId: `link-${part}-label`,
        },
        messages.field,
      )}
    </div>`;
  }

  #issues(): readonly Issue[] {
    return checkLink(this.#link, this.#bench.context);
  }

  #edit(change: Partial<Link>): void {
    this.#link = { ...this.#link, ...change };
    this.#bench.refresh();
  }

  #mend(change: Partial<Link>): void {
    this.#edit(change);
    this.#focus('href');
  }

  #focus(part: unknown): void {
    this.#bench.control(`#link-${String(part)}`)?.focus();
  }

  #write(text: string): void {
    const { editing, done, close } = this.#bench;
    const { start, end } = this.#place;
    editing.replace(start, end, text);
    done();
    close();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#tried = true;
    const [first] = this.#issues();
    if (!first) {
      this.#write(writeLink(this.#link));
      return;
    }
    this.#bench.refresh();
    this.#focus(first.path[0]);
  };

  readonly #onRemove = (): void => {
    const { label, href } = this.#found?.link ?? this.#link;
    this.#write(label === '' ? href : label);
  };

  /** Enter is the form's, unless it settles a word of an input method. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && ownedByInputMethod(event)) event.preventDefault();
  };
}

/** A link to begin with: the selected text is its address if it is one, else its words. */
function newLink(selected: string, asked: 'link' | 'mini-program', { context }: Workbench): Link {
  const linked = context.miniPrograms ?? [];
  const appid = linked.length === 1 ? linked[0] : '';
  const mini = asked === 'mini-program' ? { appid: appid ?? '', path: '' } : {};
  return isWebAddress(selected.trim())
    ? { label: '', href: selected.trim(), ...mini }
    : { label: selected, href: '', ...mini };
}
