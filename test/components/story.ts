import { aTimeout, nextFrame } from '@open-wc/testing';
import { nothing, render, type LitElement } from 'lit';
import * as connection from '../../stories/connection.stories.js';
import * as field from '../../stories/field.stories.js';
import { surround, type Surroundings } from '../../stories/frame.js';
import * as phone from '../../stories/phone.stories.js';
import * as simulatorPanel from '../../stories/simulator-panel.stories.js';
import * as subscriptionComposer from '../../stories/subscription-composer.stories.js';
import * as templateComposer from '../../stories/template-composer.stories.js';
import * as textComposer from '../../stories/text-composer.stories.js';

interface Context {
  readonly args: object;
  readonly loaded: object;
  readonly canvasElement: HTMLElement;
}

/** What of the Component Story Format our stories use; a story has its own, or that of the file's meta. */
interface Told {
  readonly args?: object;
  readonly loaders?: readonly ((context: Context) => Promise<object>)[];
  readonly render?: (args: object, context: Context) => unknown;
  readonly play?: (context: Context) => unknown;
}

interface Meta extends Told {
  readonly title: string;
}

type StoryFile = Readonly<Record<string, Told>> & { readonly default: Meta };

// Storybook's own types know each file's arguments; here any story is rendered.
const files = [
  connection,
  field,
  phone,
  simulatorPanel,
  subscriptionComposer,
  templateComposer,
  textComposer,
] as unknown as readonly StoryFile[];

/** One story of the catalogue. */
export class Story {
  readonly name: string;
  readonly #story: Told;
  readonly #meta: Meta;

  constructor(name: string, story: Told, meta: Meta) {
    this.name = `${meta.title}: ${name}`;
    this.#story = story;
    this.#meta = meta;
  }

  /** Shows the story on its page, and lets its person do what they do. */
  async show(canvasElement: HTMLElement, surroundings: Omit<Surroundings, 'title'>): Promise<void> {
    const args = { ...this.#meta.args, ...this.#story.args };
    const context = { args, loaded: {}, canvasElement };
    for (const load of this.#story.loaders ?? []) Object.assign(context.loaded, await load(context));
    const draw = this.#story.render ?? this.#meta.render;
    render(surround(draw?.(args, context), { ...surroundings, title: this.name }), canvasElement);
    await settled(canvasElement);
    await this.#story.play?.(context);
    await settled(canvasElement);
  }
}

/** Every story of the catalogue, by files. */
export const stories: readonly Story[] = files.flatMap(({ default: meta, ...told }) =>
  Object.entries(told).map(([name, story]) => new Story(name, story, meta)),
);

export function clear(canvas: HTMLElement): void {
  render(nothing, canvas);
}

/** Every element under a node, through shadow roots. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** Waits until nothing is about to be drawn. A simulator in the page answers after a task or two. */
async function settled(canvas: HTMLElement): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await nextFrame();
    await aTimeout(0);
    for (const element of everyElement(canvas)) await (element as Partial<LitElement>).updateComplete;
  }
}
