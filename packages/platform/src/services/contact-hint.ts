/** An address that its owner recognises and nobody else can use: `k***@example.edu.cn`. Null without an address. */
export function hideAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  const [first = ''] = address;
  return `${first}***${address.slice(at)}`;
}
