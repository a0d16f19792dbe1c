import { escaped } from './markup.ts';

/** What one pastes into another page to have a process stand there in a frame. */
export function frameOf(url: string, title: string): string {
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="720" style="border:0" loading="lazy"></iframe>`;
}
