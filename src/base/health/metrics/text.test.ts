import { expect, test } from 'vitest';

import { openHistogram } from './histogram.ts';
import { writeFamilies } from './text.ts';

test('measurements read as Prometheus reads them', () => {
  const text = writeFamilies([
    { name: 'cadans_streams', help: 'Open streams', type: 'gauge', samples: [{ value: 3 }] },
    {
      name: 'cadans_jobs',
      help: 'Jobs\nby name',
      type: 'gauge',
      samples: [{ labels: { name: 'mail.send', state: 'a "b" \\ c' }, value: 0.5 }],
    },
    { name: 'cadans_nothing', help: 'Not measured', type: 'gauge', samples: [] },
  ]);
  expect(text).toBe(
    '# HELP cadans_streams Open streams\n# TYPE cadans_streams gauge\ncadans_streams 3\n' +
      '# HELP cadans_jobs Jobs\\nby name\n# TYPE cadans_jobs gauge\n' +
      'cadans_jobs{name="mail.send",state="a \\"b\\" \\\\ c"} 0.5\n',
  );
});

test('a histogram counts in each bucket what is in those below it too', () => {
  const times = openHistogram('t_seconds', 'Times', [0.1, 1]);
  for (const seconds of [0.05, 0.1, 0.5, 3]) times.observe({ route: '/a' }, seconds);
  times.observe({ route: '/b' }, 0.2);
  expect(writeFamilies([times.family()]).split('\n').slice(2, 8)).toEqual([
    't_seconds_bucket{route="/a",le="0.1"} 2',
    't_seconds_bucket{route="/a",le="1"} 3',
    't_seconds_bucket{route="/a",le="+Inf"} 4',
    't_seconds_sum{route="/a"} 3.65',
    't_seconds_count{route="/a"} 4',
    't_seconds_bucket{route="/b",le="0.1"} 0',
  ]);
});
