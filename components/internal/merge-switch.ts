import type { LitElement, ReactiveController } from 'lit';
import type { Context } from '../../wechat/context.js';
import type { Issue } from '../../wechat/issue.js';
import type { Contact } from '../../wechat/merge-field/fill.js';
import type { Kind } from '../../wechat/message/index.js';
import type { LanguageController } from './language.js';
import type { Variable } from './merge.js';
import type { MergeFields } from './merge-fields/merge-fields.js';
import type { Body } from './message-value.js';
import { warnOnce } from './warn-once.js';

/** What merge fields need to know of the composer around them, and may do there. */
export interface MergeHost {
  readonly element: LitElement;
  readonly locale: LanguageController;
  readonly kind: () => Kind;
  readonly value: () => Body | null;
  readonly variables: () => readonly Variable[] | undefined;
  readonly contacts: () => readonly Contact[] | undefined;
  readonly contact: () => Contact | undefined;
  readonly context: () => Context;
  readonly editable: () => boolean;
  /** Whether there is a text yet for a variable to stand in. */
  readonly writable: () => boolean;
  /** The label and the control of a place in the body. */
  readonly labelOf: (path: Issue['path']) => string;
  readonly controlOf: (path: Issue['path']) => HTMLElement | undefined;
  /** Changes a text for the person, at one stroke. */
  readonly change: (path: Issue['path'], text: string) => void;
}

/** Loads what composers do with variables and contacts, once one has any. */
export class MergeSwitch implements ReactiveController {
  /** Undefined until it is needed and there. */
  fields: MergeFields | undefined;
  readonly #host: MergeHost;
  #wanted = false;

  constructor(host: MergeHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostUpdate(): void {
    const { variables, contacts, element } = this.#host;
    if (this.#wanted || (!variables()?.length && !contacts()?.length)) return;
    this.#wanted = true;
    import('./merge-fields/merge-fields.js').then(
      ({ MergeFields }) => {
        this.fields = new MergeFields(this.#host);
        element.requestUpdate();
      },
      (error: unknown) => {
        this.#wanted = false;
        warnOnce(`${element.localName}: variables and contacts could not be shown: ${String(error)}`);
      },
    );
  }
}
