import { css } from 'lit';

/** What is said of a draft, in the foot of its composer or, where that is bare, under the fields. */
export const draftStyles = css`
  .draft {
    display: flex;
    gap: var(--_space-1);
    color: var(--_faint);
    font-size: 12px;
    line-height: 20px;
  }

  /* What asks for something has a line of its own, above the rest of the foot. */
  .standing:has(.draft.wide) {
    flex-basis: 100%;
  }

  .draft.wide {
    flex: 1 0 100%;
    order: -1;
    color: var(--_soft);
    font-size: 13px;
  }

  .draft.error {
    color: var(--_danger);
  }

  .draft .icon {
    flex: none;
    margin-top: 2px;
  }

  .draft .link {
    margin-left: var(--_space-1);
  }

  .fields + .draft {
    padding: 0 var(--_space-5) var(--_space-3);
  }
`;
