import { useState } from 'react';
import { formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { EditIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { routingMessages } from '../messages.ts';
import type { PanelAnswer } from '../questionnaire/answer.ts';
import { outcomesOfAnswers } from '../questionnaire/rules/outcomes-of-answers.ts';
import type { ChannelWish, ContactSide } from '../routing.ts';
import { channelShares } from '../rules/mismatches.ts';
import type { Shown } from './shown.ts';
import { WideTable } from './wide-table.tsx';
import css from './routing.module.css';

/** The share of each channel: wanted with its reason, real from the log, preferred by the panel. */
export function ChannelMix(
  props: Shown & {
    seen: readonly { side: ContactSide; channel: string; count: number }[];
    answers: readonly PanelAnswer[];
  },
) {
  const { routing, names, side, mayEdit, change, seen, answers } = props;
  const words = useWords(routingMessages);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const counts = new Map(
    seen.filter((each) => each.side === side).map(({ channel, count }) => [channel, count]),
  );
  const shares = channelShares(
    { ...routing, panel: [...routing.panel, ...outcomesOfAnswers(answers)] },
    side,
    counts,
  );
  const percent = (share: number | null) =>
    formatRatio(share === null ? null : ((share / 100) as Ratio), language);
  const bar = (share: number | null, look: string | undefined) => (
    <span aria-hidden="true" className={css.bar}>
      <span className={look} style={{ inlineSize: `${share ?? 0}%` }} />
    </span>
  );
  return (
    <Sheet
      actions={
        mayEdit ? (
          <Button icon={EditIcon} onClick={() => setEditing(true)} small>
            {words.edit}
          </Button>
        ) : null
      }
      title={words.mix}
    >
      <p className={css.intro}>{words.mixIntro}</p>
      <WideTable label={words.mix}>
        <thead>
          <tr>
            <th scope="col">{words.channel}</th>
            <th scope="col">{words.wanted}</th>
            <th scope="col">{words.real}</th>
            <th scope="col">{words.preferred}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ channel, wanted, real, preferred, reason, off }) => (
            <tr key={channel}>
              <th scope="row">{names.channel(channel)}</th>
              <td>
                {percent(wanted)}
                {bar(wanted, css.wantedBar)}
              </td>
              <td>
                {percent(real)}
                {off ? (
                  <span className={css.off}>
                    <WarningIcon size={14} /> {words.offShort}
                  </span>
                ) : null}
                {bar(real, css.realBar)}
              </td>
              <td>
                {percent(preferred)}
                {bar(preferred, css.panelBar)}
              </td>
              <td className={css.reason}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {editing ? (
        <MixDialog
          {...props}
          onClose={() => setEditing(false)}
          onSave={(mix) =>
            change.write({ mix: [...routing.mix.filter((wish) => wish.side !== side), ...mix] })
          }
        />
      ) : null}
    </Sheet>
  );
}

function MixDialog(props: Shown & { onSave: (mix: ChannelWish[]) => void; onClose: () => void }) {
  const { routing, names, side, onSave, onClose } = props;
  const words = useWords(routingMessages);
  const language = useLanguage();
  const [wishes, setWishes] = useState(() =>
    routing.channels
      .filter(({ retired }) => !retired)
      .map(({ code }) => {
        const known = routing.mix.find((wish) => wish.side === side && wish.channel === code);
        return { channel: code, share: known?.share ?? null, reason: known?.reason ?? '' };
      }),
  );
  const sum = wishes.reduce((total, { share }) => total + (share ?? 0), 0);
  const set = (channel: string, more: { share?: number | null; reason?: string }) =>
    setWishes((all) => all.map((wish) => (wish.channel === channel ? { ...wish, ...more } : wish)));
  return (
    <Dialog
      actions={
        <>
          <span className={sum > 100 ? css.tooMuch : css.count}>
            {sum > 100 ? words.overHundred : words.mixSum(formatRatio((sum / 100) as Ratio, language))}
          </span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button disabled={sum > 100} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (sum > 100) return;
        onSave(
          wishes.flatMap(({ share, ...wish }) =>
            share === null ? [] : [{ side, share, ...wish, reason: wish.reason.trim() }],
          ),
        );
        onClose();
      }}
      open
      title={words.mix}
      wide
    >
      {wishes.map(({ channel, share, reason }) => (
        <div className={css.wish} key={channel}>
          <span className={css.wishName}>{names.channel(channel)}</span>
          <NumberField
            hideLabel
            label={words.wantedOf(names.channel(channel))}
            max={100}
            min={0}
            onChange={(value) => set(channel, { share: value })}
            unit="%"
            value={share}
          />
          <TextField
            hideLabel
            label={words.reasonOf(names.channel(channel))}
            maxLength={500}
            onChange={(text) => set(channel, { reason: text })}
            placeholder={words.reason}
            value={reason}
          />
        </div>
      ))}
    </Dialog>
  );
}
