import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import '../../components/define.js';
import type { ElementEntry, Member, Named } from '../tools/element-manifest.js';
import { clear, everyElement, stories } from './story.js';

// Every story is a test: it shows itself without an error, and nothing in it keeps anyone out. Together the stories show
// all that the elements have.

/** What is found in the stories, as `wechat-field property label`. */
const shown = new Set<string>();

// The script puts it there.
const { axe } = globalThis as unknown as { axe: { run(context: Node): Promise<AxeResults> } };

/** What loads on first use comes late where browsers share a processor; axe takes its time there, too. */
const STORY_MS = 40_000;

/** Colours and names are the same in every browser, and one is enough to judge them. */
const judges = navigator.userAgent.includes('Chrome/');

let elements: readonly ElementEntry[];
let canvas: HTMLElement;
let errors: string[];

const onError = ({ message }: ErrorEvent) => void errors.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent) => void errors.push(String(reason));

before(async function () {
  this.timeout(STORY_MS);
  elements = (await (await fetch('/elements.txt')).json()) as readonly ElementEntry[];
  document.title = 'Stories';
});

beforeEach(() => {
  errors = [];
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  canvas = document.createElement('div');
  document.body.append(canvas);
});

afterEach(() => {
  clear(canvas);
  canvas.remove();
  document.documentElement.lang = '';
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onRejection);
});

for (const story of stories) {
  it(`${story.name} in light, in Chinese`, async () => {
    document.documentElement.lang = 'zh-CN';
    await story.show(canvas, { scheme: 'light', lang: 'zh-CN' });
    for (const entry of elements) {
      for (const found of everyElement(canvas)) if (found.localName === entry.tagName) note(entry, found);
    }
    expect(errors).to.deep.equal([]);
    expect(sticksOut(), 'what sticks out').to.deep.equal([]);
    if (judges) expect(await violations()).to.deep.equal([]);
  }).timeout(STORY_MS);

  it(`${story.name} in dark, in English`, async () => {
    document.documentElement.lang = 'en';
    await story.show(canvas, { scheme: 'dark', lang: 'en' });
    expect(errors).to.deep.equal([]);
    expect(sticksOut(), 'what sticks out').to.deep.equal([]);
    if (judges) expect(await violations()).to.deep.equal([]);
  }).timeout(STORY_MS);
}

it('every public property, state, part and slot of every element is in a story', () => {
  const missing = elements.flatMap(promised).filter((name) => !shown.has(name));
  expect(missing).to.deep.equal([]);
});

/** The sheets of the story that are too narrow for what stands on them. */
function sticksOut(): readonly string[] {
  return [...canvas.querySelectorAll('.paper, .glass, .panel')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`);
}

/** What axe's whole default set finds, as lines that say where. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

/** Everything a story can show of an element. */
function promised({ tagName, members = [], cssStates = [], cssParts = [], slots = [] }: ElementEntry): string[] {
  const fields = members.filter((member) => isShowable(member));
  const of = (kind: string, named: readonly Named[]) => named.map(({ name }) => `${tagName} ${kind} ${name}`);
  return [
    ...of('property', fields),
    ...of('state', cssStates),
    ...of('part', cssParts),
    ...of(
      'slot',
      slots.filter(({ name }) => name !== ''),
    ),
  ];
}

/** Not what is the same in every element of a class. */
function isShowable({ kind, readonly = false, default: fixed }: Member): boolean {
  return kind === 'field' && !(readonly && fixed !== undefined);
}

/** Remembers what one element of a story shows. */
function note(
  { tagName, members = [], cssStates = [], cssParts = [], slots = [] }: ElementEntry,
  element: Element,
): void {
  const add = (kind: string, name: string) => void shown.add(`${tagName} ${kind} ${name}`);
  const fresh = document.createElement(tagName);
  for (const { name } of members.filter(isShowable)) {
    if (differ(Reflect.get(element, name), Reflect.get(fresh, name))) add('property', name);
  }
  for (const { name } of cssStates) if (element.matches(`:state(${name})`)) add('state', name);
  for (const { name } of cssParts) if (element.shadowRoot?.querySelector(`[part~="${name}"]`)) add('part', name);
  for (const { name } of slots) if (element.querySelector(`:scope > [slot="${name}"]`)) add('slot', name);
}

function differ(a: unknown, b: unknown): boolean {
  return isPlain(a) && isPlain(b) ? JSON.stringify(a) !== JSON.stringify(b) : !Object.is(a, b);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
