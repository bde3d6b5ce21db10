/** The playground's own sentences; those of the elements are in `components/locale/`. */
const zhCN = {
  title: 'wechat-composer · 试验台',
  service: '服务号',
  subscription: '订阅号',
  verified: '已认证',
  unverified: '未认证',
  kind: '消息类型',
  template: '模板消息',
  text: '文字',
  to: '发给',
  sendAnyway: '照样发送',
  language: '语言',
  dark: '深色',
  light: '浅色',
  phoneDark: '手机切到深色',
  phoneLight: '手机切到浅色',
  platform: '手机系统',
  zones: '区域',
  compose: '编写',
  phone: '手机',
  simulator: '模拟器',
  problems: (count: number) => `${count} 处会被拒绝`,
  showSimulator: '打开模拟器',
  hideSimulator: '收起模拟器',
  skip: (zone: string) => `跳到${zone}`,
  unfollowed: '已取关',
  placeholder: '您好，已为您加急，今天 18:00 前发出。',
  failed: '模拟器没有启动',
  failedHint: '试验台靠浏览器的 service worker 应答请求：请用 localhost 或 https 打开，并允许它运行，然后刷新。',
};

const en: typeof zhCN = {
  title: 'wechat-composer · playground',
  service: 'Service',
  subscription: 'Subscription',
  verified: 'verified',
  unverified: 'not verified',
  kind: 'Kind of message',
  template: 'Template',
  text: 'Text',
  to: 'To',
  sendAnyway: 'Send anyway',
  language: 'Language',
  dark: 'Dark',
  light: 'Light',
  phoneDark: 'Turn the phone dark',
  phoneLight: 'Turn the phone light',
  platform: 'System of the phone',
  zones: 'Zones',
  compose: 'Compose',
  phone: 'Phone',
  simulator: 'Simulator',
  problems: (count: number) => `${count} would be refused`,
  showSimulator: 'Open the simulator',
  hideSimulator: 'Close the simulator',
  skip: (zone: string) => `Skip to ${zone}`,
  unfollowed: 'unfollowed',
  placeholder: '您好，已为您加急，今天 18:00 前发出。',
  failed: 'The simulator did not start',
  failedHint:
    'The playground answers requests through the browser’s service worker. Open it on localhost or https, allow the worker, and reload.',
};

export type Words = typeof zhCN;

export function wordsFor(lang: string): Words {
  return lang === 'en' ? en : zhCN;
}
