import {
  nodeKinds,
  plainArrow,
  plainNode,
  type Arrow,
  type ProcessModel,
  type ProcessNode,
} from '#plan/process/rules/model.ts';

/**
 * A process as one writes it on the back of an envelope: `drawn('start@inside call@inside won:end@field', 'start>call
 * call>won')`. A box is `name:kind@lane`; without a kind it is a step, but for start and end. An arrow is
 * `from>to=name/share`.
 */
export function drawn(
  boxes: string,
  arrows = '',
  change: { [box: string]: Partial<ProcessNode> } = {},
): ProcessModel {
  const nodes = boxes
    .split(/\s+/)
    .filter(Boolean)
    .map((text): ProcessNode => {
      const [, id = '', said = '', lane = 'inside'] = /^([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
      const kind = nodeKinds.find((each) => each === (said || id)) ?? 'step';
      return { ...plainNode({ id, laneId: lane, kind, name: id }), ...change[id] };
    });
  return {
    id: 'process',
    name: 'Nieuwe klanten',
    kind: 'prospects',
    lanes: [...new Set(nodes.map(({ laneId }) => laneId))].map((id) => ({
      id,
      teamId: null,
      name: id,
      height: null,
    })),
    nodes,
    arrows: arrows
      .split(/\s+/)
      .filter(Boolean)
      .map((text): Arrow => {
        const [, from = '', to = '', name = '', share] =
          /^([^>]+)>([^=/]+)(?:=([^/]*))?(?:\/(\d+))?$/.exec(text) ?? [];
        return { ...plainArrow({ id: text, from, to }), name, share: share ? Number(share) : null };
      }),
    kept: null,
  };
}
