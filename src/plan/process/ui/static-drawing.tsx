import { useMemo } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { geometryOf } from '../rules/geometry.ts';
import { exitWords, labelSpots } from '../rules/label-spots.ts';
import type { ProcessModel } from '../rules/model.ts';
import { Box } from './box.tsx';
import { roundedPath } from '../rules/rounded-path.ts';
import { useBoxWords } from './use-box-words.ts';
import css from './static-drawing.module.css';

export type Mark = 'added' | 'removed' | 'changed' | 'moved';

/**
 * A process to look at: lanes, boxes, arrows, at any scale.
 * @param scale how large; 1 is as in the editor
 * @param onChoose makes the boxes buttons
 */
export function StaticDrawing(props: {
  model: ProcessModel;
  scale?: number | undefined;
  chosenId?: string | null | undefined;
  onChoose?: ((id: string) => void) | undefined;
  marks?: ReadonlyMap<string, Mark> | undefined;
  /** Boxes that are the reader's; the others stand back. */
  own?: ReadonlySet<string> | undefined;
}) {
  const { model, scale = 1, chosenId = null, onChoose, marks, own } = props;
  const drawing = useMemo(() => geometryOf(model), [model]);
  const language = useLanguage();
  const said = useMemo(
    () => exitWords(model, (share) => `${formatNumber(share, language)}%`),
    [model, language],
  );
  const spots = useMemo(() => labelSpots(drawing, said), [drawing, said]);
  const words = useBoxWords();
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  return (
    <div className={css.frame} style={{ width: drawing.width * scale, height: drawing.height * scale }}>
      <div
        className={css.drawing}
        style={{ width: drawing.width, height: drawing.height, scale: String(scale) }}
      >
        {drawing.lanes.map((lane, i) => (
          <div
            className={css.lane}
            data-odd={i % 2 === 1 || undefined}
            key={lane.id}
            style={{ top: lane.y, width: lane.width, height: lane.height }}
          >
            <span className={css.laneName} dir="auto">
              {model.lanes.find(({ id }) => id === lane.id)?.name || words.words.unnamedLane}
            </span>
          </div>
        ))}
        <svg aria-hidden="true" className={css.ways} height={drawing.height} width={drawing.width}>
          <defs>
            <marker
              id={`tip-${model.id}`}
              markerHeight="7"
              markerWidth="7"
              orient="auto-start-reverse"
              refX="7"
              refY="4"
              viewBox="0 0 8 8"
            >
              <path className={css.tip} d="M0 0.5 8 4 0 7.5Z" />
            </marker>
          </defs>
          {drawing.arrows.map(({ id, points }) => (
            <path
              className={css.way}
              d={roundedPath(points)}
              data-mark={marks?.get(id)}
              key={id}
              markerEnd={`url(#tip-${model.id})`}
            />
          ))}
        </svg>
        {[...spots].map(([id, spot]) => (
          <span className={css.wayName} dir="auto" key={id} style={{ left: spot.x, top: spot.y }}>
            {said.get(id)}
          </span>
        ))}
        {drawing.boxes.map(({ id, x, y, width, height }) => {
          const node = nodes.get(id);
          if (!node) return null;
          const place = { left: x, top: y, width, height };
          const box = (
            <Box
              block={node.calls !== null}
              chosen={id === chosenId}
              kind={node.kind}
              kindWord={words.words[node.kind]}
              mark={marks?.get(id)}
              name={words.nameOf(node)}
              sells={node.sells}
              subline={words.subline(node)}
            />
          );
          return onChoose ? (
            <button
              aria-pressed={id === chosenId}
              className={css.place}
              data-apart={own && !own.has(id) ? true : undefined}
              key={id}
              onClick={() => onChoose(id)}
              style={place}
              type="button"
            >
              {box}
            </button>
          ) : (
            <div className={css.place} key={id} style={place}>
              {box}
            </div>
          );
        })}
      </div>
    </div>
  );
}
