import { renderSVG } from 'uqr';

/** An address as a QR code (ISO/IEC 18004), black on white with the quiet zone that scanners need. */
export const qrCode = (address: string): string => renderSVG(address, { border: 4, ecc: 'M' });
