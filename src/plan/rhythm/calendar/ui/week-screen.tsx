import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { addWeeks, isWeekId, weekOf, type WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CalendarIcon, ChevronLeftIcon, ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { DroppedTimes } from '../../exceptions/ui/dropped-times.tsx';
import { OnceOfWeek } from '../../exceptions/ui/once-of-week.tsx';
import { useWeek } from '../../exceptions/ui/use-breaks.ts';
import { useOnce } from '../../exceptions/ui/use-once.ts';
import type { WeekTime } from '../../exceptions/ui/week-time.ts';
import { listOwnAppointments } from '../../own-calendar/contract.ts';
import { lengthText } from '../../rules/move-time.ts';
import { weekMessages } from '../messages.ts';
import { OwnWeek } from './own-week.tsx';
import { PrintMenu } from './print-menu.tsx';
import { SubscribeDialog } from './subscribe-dialog.tsx';
import css from './week.module.css';

/** The rhythm that was published as it falls in a week of the calendar, for oneself or a colleague. */
export function WeekScreen() {
  const words = useWords(weekMessages);
  const language = useLanguage();
  const { today, id: me } = useViewer();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { week?: string; who?: string };
  const week = search.week !== undefined && isWeekId(search.week) ? search.week : weekOf(today);
  const [subscribing, setSubscribing] = useState(false);
  const { data, error, refetch } = useWeek(week);
  const [open, setOpen] = useState<WeekTime | null>(null);
  const once = useOnce();
  const calendar = useQuery({
    queryKey: ['own-appointments', week],
    queryFn: ({ signal }) => ask(listOwnAppointments, { week }, { signal }),
  });
  useLive('rhythm-plan', null, () => refetch());
  const show = (to: { week?: WeekId; who?: string }) =>
    void navigate({ to: '/rhythm/week', search: { ...search, ...to }, replace: true });
  const team = data?.team ?? [];
  const who = search.who ?? (team.some(({ id }) => id === me) ? me : (team[0]?.id ?? me));
  const person = team.find(({ id }) => id === who);
  const title = who === me ? words.title : words.titleOf(person?.name ?? '');
  const selling = (data?.selling ?? [])
    .filter(({ memberId }) => memberId === who)
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const dropped = [
    ...new Set(
      (data?.dropped ?? [])
        .filter(({ once: own }) => own === null)
        .map(({ itemId }) => data?.items.find(({ id }) => id === itemId)?.name ?? {}),
    ),
  ].map((name) => inLanguage(name, language));
  return (
    <Page
      actions={
        <>
          {data?.plan ? <PrintMenu planId={data.plan.id} week={week} who={who} /> : null}
          <Button icon={CalendarIcon} kind="primary" onClick={() => setSubscribing(true)}>
            {words.subscribe}
          </Button>
        </>
      }
      controls={
        <>
          <span className={css.walk}>
            <IconButton
              icon={ChevronLeftIcon}
              label={words.previous}
              onClick={() => show({ week: addWeeks(week, -1) })}
            />
            <strong>{words.week(Number(week.slice(6)))}</strong>
            <IconButton
              icon={ChevronRightIcon}
              label={words.next}
              onClick={() => show({ week: addWeeks(week, 1) })}
            />
          </span>
          {team.length > 1 ? (
            <SelectField
              hideLabel
              label={words.who}
              onChange={(id) => id && show({ who: id })}
              options={team.map(({ id, name }) => ({ value: id, label: name }))}
              value={who}
            />
          ) : null}
        </>
      }
      title={title}
    >
      {!data ? (
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      ) : null}
      {data?.plan === null ? (
        <EmptyState
          action={<ButtonLink to="/rhythm/planner">{words.toPlanner}</ButtonLink>}
          picture={<CalendarIcon size={48} />}
          title={words.nothing}
        >
          {words.nothingSays}
        </EmptyState>
      ) : null}
      {data?.plan ? (
        <>
          <p className={css.says}>
            {words.version(data.plan.name, data.plan.number ?? 1)} ·{' '}
            <strong>{lengthText(selling, language)}</strong> {words.sellingTime}
            {dropped.length > 0 ? <> · {`${words.dropped} ${dropped.join(', ')}`}</> : null}
          </p>
          <DroppedTimes data={data} once={once} who={who} />
          <Sheet>
            <OwnWeek
              appointments={who === me ? (calendar.data?.appointments ?? []) : []}
              data={data}
              onOpen={setOpen}
              week={week}
              who={who}
            />
          </Sheet>
        </>
      ) : null}
      {open && data?.plan ? (
        <OnceOfWeek once={once} onClose={() => setOpen(null)} planId={data.plan.id} time={open} />
      ) : null}
      {subscribing ? <SubscribeDialog onClose={() => setSubscribing(false)} /> : null}
    </Page>
  );
}
