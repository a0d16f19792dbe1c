import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { designMessages } from '../design-messages.ts';
import { limits } from '../rules/model-limits.ts';
import type { Lane, ProcessModel } from '../rules/model.ts';
import { forgetPlaces } from '../rules/geometry.ts';
import { DraftLine } from './draft-fields.tsx';
import type { Surroundings } from './use-surroundings.ts';
import type { OpenSession } from './use-session.ts';
import css from './design.module.css';

/** The lanes from the top down: what each is called, whose it is, and in which order. */
export function LanesPanel(props: { model: ProcessModel; around: Surroundings; edit: OpenSession['edit'] }) {
  const { model, around, edit } = props;
  const words = useWords(designMessages);
  const add = () =>
    edit([
      {
        do: 'add-lane',
        lane: { id: crypto.randomUUID(), teamId: null, name: words.newLane, height: null },
        at: model.lanes.length,
      },
    ]);
  // Where boxes were placed by hand they would stand on the wrong lane: the layout puts them right.
  const move = (lane: Lane, at: number) =>
    edit([...forgetPlaces(model), { do: 'move-lane', id: lane.id, at }]);
  return (
    <section aria-label={words.lanes} className={css.lanes}>
      <h3>{words.lanes}</h3>
      <ul>
        {model.lanes.map((lane, at) => {
          const used = model.nodes.some(({ laneId }) => laneId === lane.id);
          return (
            <li className={css.laneLine} key={lane.id}>
              <DraftLine
                hideLabel
                label={words.laneName}
                maxLength={limits.name}
                onKeep={(name) => edit([{ do: 'edit-lane', id: lane.id, given: { name } }])}
                value={lane.name}
              />
              <SelectField
                clearable
                hideLabel
                label={words.laneTeam}
                onChange={(teamId) => edit([{ do: 'edit-lane', id: lane.id, given: { teamId } }])}
                options={around.teams.map(({ id, name }) => ({ value: id, label: name }))}
                placeholder={words.laneTeam}
                value={lane.teamId}
              />
              <span className={css.laneActs}>
                <IconButton
                  disabled={at === 0}
                  icon={ArrowUpIcon}
                  label={words.laneUp}
                  onClick={() => move(lane, at - 1)}
                  small
                />
                <IconButton
                  disabled={at === model.lanes.length - 1}
                  icon={ArrowDownIcon}
                  label={words.laneDown}
                  onClick={() => move(lane, at + 1)}
                  small
                />
                <IconButton
                  disabled={used}
                  icon={TrashIcon}
                  label={used ? words.laneInUse : words.removeLane}
                  onClick={() => edit([{ do: 'remove-lane', id: lane.id }])}
                  small
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Button icon={PlusIcon} onClick={add} small>
        {words.addLane}
      </Button>
    </section>
  );
}
