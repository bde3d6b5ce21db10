import type { LitElement, ReactiveController } from 'lit';
import type { Context } from '../../wechat/context.js';
import type { Issue } from '../../wechat/issue.js';
import type { Contact } from '../../wechat/merge-field/fill.js';
import type { Kind } from '../../wechat/message/index.js';
import type { LanguageController } from './language.js';
import { Later, type Coming } from './later.js';
import type { Variable } from './merge.js';
import type { MergeFields } from './merge-fields/merge-fields.js';
import type { Body } from './message-value.js';
import { OnDemand } from './on-demand.js';

const mergeFields = new OnDemand(() => import('./merge-fields/merge-fields.js'));

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
  /** Changes keys of the body for the person, at one stroke. */
  readonly change: (changes: Body) => void;
}

/** Loads what composers do with variables and contacts, once one has any. */
export class MergeSwitch implements ReactiveController {
  readonly #host: MergeHost;
  readonly #fields: Coming<MergeFields>;

  constructor(host: MergeHost) {
    this.#host = host;
    this.#fields = new Later(host.element, mergeFields, (module) => new module.MergeFields(host));
    host.element.addController(this);
  }

  /** Undefined until it is needed and there. */
  get fields(): MergeFields | undefined {
    return this.#fields.part;
  }

  hostUpdate(): void {
    const { variables, contacts } = this.#host;
    if (variables()?.length || contacts()?.length) this.#fields.want();
  }
}
