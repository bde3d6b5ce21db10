/** Whether an address opens a web page: `http` or `https`, and nothing else. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
