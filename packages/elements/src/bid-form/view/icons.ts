import { svg } from 'lit';

// Drawn, not typed: fonts differ in whether and how they have ✓ and ✕.
const icon = (path: string) => svg`
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

export const checkIcon = icon('M3 8.5 6.5 12 13 4.5');
export const crossIcon = icon('M4 4l8 8M12 4l-8 8');
export const warnIcon = icon('M8 2.5 14.5 13.5H1.5ZM8 6.5v3M8 11.6v.1');
export const lockIcon = icon('M3.5 7.5h9v6h-9ZM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2');
export const fileIcon = icon('M4 1.8h5L12.2 5v9.2H4ZM9 1.8V5h3.2');
