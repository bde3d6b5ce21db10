import '@lit-labs/virtualizer';
import { html, render } from 'lit';
import { scrollThrough, textsOf, until } from '../chat-texts.js';

// A list that draws what is in view, by those who make Lit; a row is its text.

let box: HTMLElement | undefined;

async function mount(count: number): Promise<number> {
  box?.remove();
  const items = textsOf(count);
  const start = performance.now();
  box = document.createElement('div');
  document.body.append(box);
  render(
    html`<lit-virtualizer
      scroller
      .style=${'height:700px'}
      .items=${items}
      .renderItem=${(text: string) => html`<p .style=${'width:100%;margin:0;padding:17px 62px'}>${text}</p>`}
    ></lit-virtualizer>`,
    box,
  );
  await until(() => box?.querySelector('p'));
  return performance.now() - start;
}

async function scroll(): Promise<{ readonly frame: number; readonly screens: number }> {
  const list = box?.querySelector('lit-virtualizer');
  if (!list) throw new Error('There is no list to scroll.');
  list.scrollTop = list.scrollHeight;
  await new Promise(requestAnimationFrame);
  return scrollThrough(list, () => 0);
}

Object.assign(globalThis, { bench: { mount, scroll } });
