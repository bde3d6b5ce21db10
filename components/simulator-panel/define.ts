import { define } from '../internal/define.js';
import { WechatSimulatorPanel } from './simulator-panel.js';

define('wechat-simulator-panel', WechatSimulatorPanel);

declare global {
  interface HTMLElementTagNameMap {
    'wechat-simulator-panel': WechatSimulatorPanel;
  }
}
