/**
 * A table that Excel opens as it is meant: UTF-8 with a byte order mark, CRLF line ends (RFC 4180), and cells that
 * begin like a formula kept as text, because the words in them were typed by somebody else.
 *
 * @param {string[]} head
 * @param {(string | number | null)[][]} rows
 */
export function csv(head, rows) {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value) {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
