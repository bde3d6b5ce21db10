import type { LitElement } from 'lit';
import { adopt } from '../internal/adopt-styles.js';
import { keepAt } from '../internal/token-editor/place.js';
import type { Tool, ToolName, Workbench } from './text-tools.js';

/** Each tool is loaded when it is first used. */
export async function load(name: ToolName, bench: Workbench): Promise<Tool> {
  if (name === 'emoticon') return new (await import('./emoticon-picker.js')).EmoticonPicker(bench);
  return new (await import('./link-dialog.js')).LinkDialog(bench, name);
}

/**
 * Shows what a tool has rendered, beside its button, with the focus in its first control.
 *
 * @returns what had the focus before; undefined where that was in the tool already.
 */
export function show(
  element: LitElement,
  popover: HTMLElement | null,
  tool: Tool,
  button: HTMLElement | undefined,
): HTMLElement | undefined {
  if (!popover?.isConnected) return undefined;
  adopt(element.renderRoot, [tool.styles]);
  const { activeElement } = element.shadowRoot ?? document;
  const before = activeElement instanceof HTMLElement && !popover.contains(activeElement) ? activeElement : undefined;
  if (!popover.matches(':popover-open')) popover.showPopover();
  keepAt(popover, button);
  popover.querySelector<HTMLElement>('[data-first]')?.focus();
  return before;
}
