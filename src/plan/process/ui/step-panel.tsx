import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { CopyIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { RichTextField } from '#base/ui-kit/rich-text-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { designMessages } from '../design-messages.ts';
import { limits } from '../rules/model-limits.ts';
import { nodeKinds, type ProcessModel, type ProcessNode } from '../rules/model.ts';
import type { NodeChange } from '../rules/operations.ts';
import { DraftLine, DraftPoints } from './draft-fields.tsx';
import { StepDocuments } from './step-documents.tsx';
import { StepExits } from './step-exits.tsx';
import { StepTime } from './step-time.tsx';
import type { Surroundings } from './use-surroundings.ts';
import { useBoxWords } from './use-box-words.ts';
import { useChannels } from './use-channels.ts';
import { useDraft } from './use-draft.ts';
import type { OpenSession } from './use-session.ts';
import css from './design.module.css';

type Props = {
  node: ProcessNode;
  model: ProcessModel;
  around: Surroundings;
  edit: OpenSession['edit'];
  onToLane: (laneId: string) => void;
  onAddAfter: () => void;
  onCopy: () => void;
  onRemove: () => void;
};

/** Everything of a step; what is written is kept at once. */
export function StepPanel({ node, model, around, edit, onToLane, onAddAfter, onCopy, onRemove }: Props) {
  const words = useWords(designMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const box = useBoxWords();
  const known = useChannels();
  const [all, setAll] = useState(false);
  const give = (given: NodeChange) => edit([{ do: 'edit-node', id: node.id, given }]);
  const works = !['start', 'end', 'decision', 'parallel'].includes(node.kind);
  const manual = useDraft(node.manual ?? [], (text) => give({ manual: text.length === 0 ? null : text }));
  const phases = around.phasesFor(model.kind);
  const phase = phases.find(({ id }) => id === node.phaseId);
  const channels = [...new Set([...known.inUse, ...(node.channel ? [node.channel] : [])])];
  return (
    <div className={css.fields}>
      <DraftLine
        focusFirst
        key={`name ${node.id}`}
        label={words.name}
        maxLength={limits.name}
        onKeep={(name) => give({ name })}
        value={node.name}
      />
      <div className={css.pair}>
        <SelectField
          label={words.kind}
          onChange={(kind) => kind && give({ kind })}
          options={nodeKinds.map((value) => ({ value, label: box.words[value] }))}
          value={node.kind}
        />
        <SelectField
          label={words.lane}
          onChange={(laneId) => laneId && onToLane(laneId)}
          options={model.lanes.map(({ id, name }) => ({ value: id, label: name || box.words.unnamedLane }))}
          value={node.laneId}
        />
      </div>
      {works ? (
        <div className={css.pair}>
          <SelectField
            clearable
            label={words.role}
            onChange={(role) => give({ role })}
            options={roles.optionsWith([node.role])}
            placeholder={words.none}
            value={node.role}
          />
          <SelectField
            clearable
            label={words.channel}
            onChange={(channel) => give({ channel })}
            options={channels.map((value) => ({ value, label: known.nameOf(value) }))}
            placeholder={words.none}
            value={node.channel}
          />
        </div>
      ) : null}
      {works ? <StepTime give={give} key={`time ${node.id}`} node={node} /> : null}
      {works ? (
        <DraftLine
          hint={words.resultHint}
          key={`result ${node.id}`}
          label={words.result}
          maxLength={limits.result}
          onKeep={(result) => give({ result })}
          value={node.result}
        />
      ) : null}
      {works && node.kind !== 'wait' ? (
        <Switch
          checked={node.sells}
          hint={words.sellsHint}
          label={words.sells}
          onChange={(sells) => give({ sells })}
        />
      ) : null}
      {works ? (
        <div key={`manual ${node.id}`} onBlur={manual.leave}>
          <RichTextField label={words.manual} onChange={manual.change} optional value={manual.value} />
        </div>
      ) : null}
      <StepExits edit={edit} key={`exits ${node.id}`} model={model} node={node} />
      {all ? (
        <>
          {phases.length > 0 ? (
            <SelectField
              clearable
              label={words.phase}
              onChange={(phaseId) => give({ phaseId, criterionIds: [] })}
              options={phases.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
              placeholder={words.none}
              value={node.phaseId}
            />
          ) : null}
          {phase && phase.criteria.length > 0 ? (
            <div className={css.group}>
              <h3>{words.criteria}</h3>
              <ChoiceList
                label={words.criteria}
                onChange={(criterionIds) => give({ criterionIds })}
                options={phase.criteria.map(({ id, name }) => ({
                  value: id,
                  label: inLanguage(name, language),
                }))}
                values={node.criterionIds}
              />
            </div>
          ) : null}
          {works ? (
            <>
              <NumberField
                digits={1}
                label={words.perDeal}
                max={limits.perDeal}
                min={0}
                onChange={(perDeal) => perDeal !== null && give({ perDeal })}
                unit={words.times}
                value={node.perDeal}
              />
              <DraftPoints
                hint={words.checklistHint}
                key={`points ${node.id}`}
                label={words.checklist}
                onKeep={(checklist) => give({ checklist })}
                points={node.checklist}
              />
              <StepDocuments give={give} key={`documents ${node.id}`} node={node} />
              {around.rhythm.length > 0 ? (
                <SelectField
                  clearable
                  label={words.rhythm}
                  onChange={(rhythmItemId) => give({ rhythmItemId })}
                  options={around.rhythm.map(({ id, name }) => ({
                    value: id,
                    label: inLanguage(name, language),
                  }))}
                  placeholder={words.none}
                  value={node.rhythmItemId}
                />
              ) : null}
              {around.blocksFor(model.id).length > 0 ? (
                <SelectField
                  clearable
                  label={words.calls}
                  onChange={(calls) => give({ calls })}
                  options={around.blocksFor(model.id).map(({ id, name }) => ({ value: id, label: name }))}
                  placeholder={words.none}
                  value={node.calls}
                />
              ) : null}
            </>
          ) : null}
        </>
      ) : null}
      <div>
        <Button kind="plain" onClick={() => setAll(!all)} small>
          {all ? words.fewer : words.details}
        </Button>
      </div>
      <div className={css.acts}>
        <Button icon={PlusIcon} onClick={onAddAfter} small>
          {words.addAfter}
        </Button>
        <Button icon={CopyIcon} onClick={onCopy} small>
          {words.duplicate}
        </Button>
        <Button icon={TrashIcon} onClick={onRemove} small>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
