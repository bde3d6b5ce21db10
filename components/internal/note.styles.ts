import { css } from 'lit';

/** The line under a control: its hint, or an issue. */
export const noteStyles = css`
  .note {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-1);
    min-height: 18px;
    margin-top: var(--_space-1);
    color: var(--_faint);
    font-size: 12px;
    line-height: 18px;
  }

  .note .icon {
    flex: none;
    margin-top: 1px;
  }

  .note.error {
    color: var(--_danger);
  }

  .note.warning {
    color: var(--_warning);
  }

  .note .whole {
    white-space: nowrap;
  }

  .note .link {
    margin-left: var(--_space-2);
  }
`;
