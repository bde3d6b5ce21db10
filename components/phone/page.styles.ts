import { css } from 'lit';

/** A page and an article. Figures of the article: saved pages of WeChat; of buttons: WeUI. */
export const pageStyles = css`
  :is(.page, .article).over {
    background: light-dark(#ffffff, #191919);
  }

  :is(.page, .article) .pane {
    padding: 20px 16px 12px;
    overflow-wrap: anywhere;
  }

  :is(.page, .article) h2 {
    margin: 0 0 14px;
    font-size: calc(22px * var(--_scale));
    font-weight: 500;
    line-height: 1.4;
  }

  .article .meta {
    margin-bottom: 22px;
    color: var(--_text-hint);
    font-size: calc(15px * var(--_scale));
    line-height: calc(20px * var(--_scale));
  }

  .article .author {
    margin-right: 10px;
    color: var(--_text-link);
  }

  :is(.page, .article) p {
    margin: 0 0 24px;
    line-height: 1.6;
  }

  .article p {
    letter-spacing: 0.034em;
    text-align: justify;
  }

  .subscribe {
    padding: 16px;
    border-radius: 8px;
    background: light-dark(#f7f7f7, #202020);
  }

  .subscribe ul {
    display: grid;
    gap: 8px;
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }

  .subscribe li {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 0;
    font-size: calc(15px * var(--_scale));
    line-height: calc(22px * var(--_scale));
  }

  .subscribe li svg {
    flex: none;
    margin-top: calc(11px * var(--_scale) - 10px);
  }

  /* WeUI's medium button. */
  .over .primary {
    min-height: 40px;
    padding: 8px 16px;
    border-radius: 8px;
    background: #07c160;
    color: #ffffff;
    font-weight: 500;
    line-height: 1.4;
    letter-spacing: normal;
  }

  .over .primary:active {
    background: light-dark(#06ae56, #20c770);
  }

  /* Its words are as white as a light page. */
  .over .primary:focus-visible {
    border-radius: 8px;
    outline-color: var(--_text);
  }

  .subscribe .primary {
    width: 100%;
  }
`;
