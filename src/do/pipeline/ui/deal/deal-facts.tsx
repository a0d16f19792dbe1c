import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CustomFieldValues } from '#base/directory/custom-fields/ui/custom-field-values.tsx';
import { FileLink } from '#base/files/ui/file-link.tsx';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { EditIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { lineMessages } from '../../lines/messages.ts';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import type { Deal } from '../../shapes.ts';
import { dealMessages } from './deal-messages.ts';
import { useSaveDealField } from './use-save-field.ts';
import css from './deal-facts.module.css';

/** The amount in large, the rest in lines below it. */
export function DealFacts(props: { deal: Deal; onEdit: () => void }) {
  const { deal, onEdit } = props;
  const words = useWords(dealMessages);
  const lineWords = useWords(lineMessages);
  const { data: parts } = useDealParts(deal.id);
  const language = useLanguage();
  const saveField = useSaveDealField(deal);
  const day = (date: Deal['openedOn']) => (date ? formatDateShort(date, language) : null);
  const line = (name: string, value: ReactNode) => (
    <div className={css.line}>
      <dt>{name}</dt>
      <dd>{value || '–'}</dd>
    </div>
  );
  return (
    <Sheet
      actions={deal.may.edit ? <IconButton icon={EditIcon} label={words.edit} onClick={onEdit} /> : null}
      title={words.facts}
    >
      <p className={deal.amountCents === null ? css.none : css.amount}>
        {deal.amountCents === null
          ? words.noAmount
          : formatCents(deal.amountCents, deal.currency, language, deal.amountCents % 100 === 0)}
      </p>
      {parts && parts.lines.length > 0 ? <p className={css.follows}>{lineWords.amountFollows}</p> : null}
      <dl className={css.lines}>
        {line(
          words.account,
          deal.account ? <Link to={`/accounts/${deal.account.id}`}>{deal.account.name}</Link> : null,
        )}
        {line(words.contact, deal.contact?.name)}
        {line(
          words.owner,
          deal.owner ? (
            <span className={css.owner}>
              <Avatar name={deal.owner.name} />
              {deal.owner.name}
            </span>
          ) : (
            words.nobody
          ),
        )}
        {line(words.product, deal.product?.name)}
        {deal.status === 'open' ? line(words.expectedClose, day(deal.expectedCloseOn)) : null}
        {line(words.cycle, inLanguage(deal.cycle.name, language))}
        {line(words.opened, day(deal.openedOn))}
        {deal.status === 'open' ? null : line(words.closed, day(deal.closedOn))}
        {deal.status === 'won'
          ? line(
              words.confirmation,
              deal.orderConfirmationFile || deal.orderConfirmation ? (
                <>
                  {deal.orderConfirmation}
                  {deal.orderConfirmationFile ? <FileLink file={deal.orderConfirmationFile} /> : null}
                </>
              ) : null,
            )
          : null}
        {deal.status === 'lost' ? (
          <>
            {line(words.lossReason, deal.lossReason ? inLanguage(deal.lossReason.name, language) : null)}
            {deal.lostTo ? line(words.lostTo, deal.lostTo.name) : null}
            {deal.lossNote ? <p className={css.note}>{deal.lossNote}</p> : null}
          </>
        ) : null}
        {deal.repeatOf
          ? line(words.repeatOf, <Link to={`/deals/${deal.repeatOf.id}`}>{deal.repeatOf.title}</Link>)
          : null}
        {deal.repeats.length > 0
          ? line(
              words.repeats,
              deal.repeats.map(({ id, title }) => (
                <Link className={css.other} key={id} to={`/deals/${id}`}>
                  {title}
                </Link>
              )),
            )
          : null}
        {Object.entries(deal.details).map(([name, value]) => (
          <div className={css.line} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={css.own}>
        <CustomFieldValues
          lined
          save={deal.may.edit ? saveField : undefined}
          subject="deal"
          values={deal.fields}
        />
      </div>
    </Sheet>
  );
}
