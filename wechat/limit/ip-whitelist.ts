const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:)[0-9a-f:]{2,39}$/i;

/** An address as it is compared and named: IPv4 even where a socket wraps it in IPv6. */
export function plainIp(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
}

/** Whether a text can stand on a whitelist: an IPv4 address, a range of them such as `10.0.0.0/24`, an IPv6 address. */
export function isIpRange(text: string): boolean {
  const [address = '', bits] = text.split('/');
  if (bits === undefined) return IPV4.test(address) || IPV6.test(address);
  return IPV4.test(address) && /^(?:[89]|[12]\d|3[0-2])$/.test(bits);
}

/**
 * Whether a caller may ask for tokens.
 *
 * - **Shape**: addresses and ranges; an empty list lets everyone in (our choice: WeChat lets nobody in).
 * - **Refused with**: 40164, the refused address in the text. The newer general guide names 61004; the endpoint pages
 *   and all SDKs name 40164, which is obeyed.
 * - **Source**: token endpoints, official error table; Zoho SalesIQ, prerequisites (Z04).
 */
export function isWhitelisted(whitelist: readonly string[], ip: string): boolean {
  return whitelist.length === 0 || whitelist.some((range) => covers(range, plainIp(ip)));
}

function covers(range: string, ip: string): boolean {
  const [address = '', bits] = range.split('/');
  if (bits === undefined) return plainIp(address) === ip;
  if (!IPV4.test(ip)) return false;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(ip) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(ip: string): number {
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
