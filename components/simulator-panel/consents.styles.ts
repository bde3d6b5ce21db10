import { css } from 'lit';

/** What a follower allows, template by template. */
export const consentsStyles = css`
  .consents ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .consents li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-3);
    align-items: center;
    padding: var(--_space-2) 0;
    border-bottom: 1px solid var(--_line);
  }

  .consents .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    align-items: baseline;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .consents .standing {
    color: var(--_soft);
    font-size: 12px;
    line-height: 18px;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .consents .standing.open {
    color: var(--_success);
  }

  .consents .standing.refused {
    color: var(--_danger);
  }

  .consents .deeds {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-height: var(--_size-button);
  }

  .consents .chances {
    display: flex;
    order: 1;
    gap: var(--_space-2);
    align-items: center;
    margin-left: auto;
    color: var(--_soft);
    font-size: 12px;
  }

  .consents .chances .control {
    width: 72px;
  }

  .consents .hint {
    margin: var(--_space-2) 0 0;
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
  }
`;
