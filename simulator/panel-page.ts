/**
 * What the browser runs at the address of an HTTP simulator: the tester's panel, on that simulator.
 *
 * It speaks to the simulator as everybody else does, so nothing of it runs in the page.
 */
import '../components/simulator-panel/define.js';
import { connectSimulator } from './connect.js';

const style = new CSSStyleSheet();
style.replaceSync(`
  :root { color-scheme: light dark; }
  body { margin: 0; height: 100vh; height: 100dvh; }
  wechat-simulator-panel { display: block; height: 100%; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
document.documentElement.lang = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';

const panel = document.createElement('wechat-simulator-panel');
panel.simulator = connectSimulator(location.origin);
panel.address = location.origin;
document.body.append(panel);
