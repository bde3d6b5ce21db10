/** The simulator also answers under a prefix of the page's own origin: the strictest page may call that. */
export function withoutPrefix(pathname: string): string {
  // Most paths have none, and every request asks.
  if (!pathname.includes('/__')) return pathname;
  return pathname.replace(/^.*\/__(?:wechat|sinch)(?=\/)/, '');
}
