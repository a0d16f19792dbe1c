import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import css from './tabs.module.css';

/** Parts of one screen, of which one is shown. Arrows go from tab to tab, Home and End to the first and last. */
export function Tabs<V extends string>(props: {
  label: string;
  tabs: readonly { value: V; label: string; count?: string | undefined }[];
  value: V;
  onChange: (value: V) => void;
  children: ReactNode;
}) {
  const { label, tabs, value, onChange, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    const next = tabs[index];
    if (!next) return;
    onChange(next.value);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div>
      <div aria-label={label} className={css.list} ref={list} role="tablist">
        {tabs.map((tab) => (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={tab.value === value}
            className={css.tab}
            id={`${id}-${tab.value}`}
            key={tab.value}
            onClick={() => onChange(tab.value)}
            onKeyDown={go}
            role="tab"
            tabIndex={tab.value === value ? 0 : -1}
            type="button"
          >
            {tab.label}
            {tab.count ? <span className={css.count}>{tab.count}</span> : null}
          </button>
        ))}
      </div>
      <div aria-labelledby={`${id}-${value}`} className={css.panel} id={`${id}-panel`} role="tabpanel">
        {children}
      </div>
    </div>
  );
}
