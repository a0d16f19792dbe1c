import { useEffect, useState } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { demoMessages } from '../messages.ts';
import css from './demo-progress.module.css';

const stepMillis = 1400;

/** What happens while the invented company is made. */
export function DemoProgress() {
  const words = useWords(demoMessages);
  const [step, setStep] = useState(0);
  const steps = [words.makingPeople, words.makingDeals, words.makingWeeks, words.makingLast];
  useEffect(() => {
    const timer = window.setInterval(() => setStep((before) => before + 1), stepMillis);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <output className={css.progress}>
      <Progress label={steps[Math.min(step, steps.length - 1)] ?? words.makingLast} />
    </output>
  );
}
