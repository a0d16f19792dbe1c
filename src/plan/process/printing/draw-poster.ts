import { drawPage, printPage, type Picture } from '#base/press/press.ts';

import type { ProcessModel } from '../rules/model.ts';
import { posterDrawing, type Paper } from '../rules/poster.ts';

/** Everything that a poster is made of, as plain values: it can be sent to a thread. */
export type PosterWish = {
  model: ProcessModel;
  paper: Paper;
  form: 'pdf' | 'svg';
  /** What stands below the name in a box, by its id. */
  sublines: ReadonlyMap<string, string>;
  /** Head, colours, legend and QR code, as the layout reads them. */
  page: object;
  logo: Picture | null;
};

const layout = new URL('poster.typ', import.meta.url);

export function drawPoster({ model, paper, form, sublines, page, logo }: PosterWish): Uint8Array | string {
  const drawing = posterDrawing(model, paper, (id) => sublines.get(id) ?? '');
  const whole = { ...page, paper, drawing };
  return form === 'svg' ? drawPage(layout, whole, logo) : printPage(layout, whole, logo);
}
