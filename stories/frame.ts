import { css, html, nothing, type TemplateResult } from 'lit';

// What stands around a story, in the catalogue and in the tests: a page as a host might have it.

export type Scheme = 'light' | 'dark';
export type Lang = 'zh-CN' | 'en';

export interface Surroundings {
  readonly scheme: Scheme;
  readonly lang: Lang;
  /** What the page is called where the story has one to itself; undefined where it stands among others. */
  readonly title: string | undefined;
}

const sheet = css`
  .story {
    padding: 24px;
    box-sizing: border-box;
    background: light-dark(#f5f3ee, #151411);
    color: light-dark(#1d1b17, #ece8df);
    font: 14px/22px system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
  }

  .story.light {
    color-scheme: light;
  }

  .story.dark {
    color-scheme: dark;
  }

  main.story {
    min-height: 100vh;
  }

  .story > h1 {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* The host's own buttons, as its page might draw them. */
  .story button {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid light-dark(#8a8478, #7d776e);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 13px;
  }

  form.paper:not(.padded) > button {
    margin: 0 20px 10px;
  }

  .paper {
    max-width: 480px;
    /* As much as its corners are round: what stands on it is square. */
    padding: 10px 0;
    border: 1px solid light-dark(#e3dfd6, #34312b);
    border-radius: 10px;
    background: light-dark(#ffffff, #1e1c19);
    box-sizing: border-box;
  }

  .paper.padded {
    padding: 20px;
  }

  .paper.narrow {
    max-width: 320px;
  }

  .columns {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 24px;
  }

  .columns > .paper {
    flex: 1 1 320px;
  }

  .glass {
    height: 700px;
    max-width: 480px;
  }

  .glass.framed {
    height: 836px;
  }

  .panel {
    height: 760px;
    max-width: 480px;
  }

  /* Room for phones beside the lists. */
  .panel.wide {
    height: 940px;
    max-width: 1400px;
  }
`;

/** Puts a story on its page. */
export function surround(story: unknown, { scheme, lang, title }: Surroundings): TemplateResult {
  const { styleSheet } = sheet;
  if (styleSheet && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
  return title === undefined
    ? html`<div class="story ${scheme}" lang=${lang}>${story}</div>`
    : html`<main class="story ${scheme}" lang=${lang}>
        <h1>${title}</h1>
        ${story ?? nothing}
      </main>`;
}
