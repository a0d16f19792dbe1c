import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Family } from './text.ts';

const nano = 1e-9;

/** What this process uses, under the names that Prometheus' own clients give them. */
export function processMetrics(): { families(): Family[]; close(): void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const startedAt = Date.now() / 1000 - process.uptime();
  return {
    families() {
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const lag = (quantile: string, value: number) => ({ labels: { quantile }, value: value * nano });
      const lags = [lag('0.5', delay.percentile(50)), lag('0.99', delay.percentile(99)), lag('1', delay.max)];
      delay.reset();
      return [
        gauge('process_resident_memory_bytes', 'Resident memory', rss),
        gauge('nodejs_heap_size_used_bytes', 'Used heap', heapUsed),
        gauge('nodejs_heap_size_total_bytes', 'Reserved heap', heapTotal),
        gauge('nodejs_external_memory_bytes', 'Memory outside of the heap', external),
        gauge('process_start_time_seconds', 'When it was started, since 1970', startedAt),
        {
          name: 'process_cpu_seconds_total',
          help: 'Processor time, of user and system',
          type: 'counter',
          samples: [{ value: (user + system) / 1e6 }],
        },
        {
          name: 'nodejs_eventloop_lag_seconds',
          help: 'How late timers were, since it was read before',
          type: 'gauge',
          samples: lags,
        },
      ];
    },
    close: () => delay.disable(),
  };
}

function gauge(name: string, help: string, value: number): Family {
  return { name, help, type: 'gauge', samples: [{ value }] };
}
