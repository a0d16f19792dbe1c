import loadHighs from 'highs';

import { boundFromPrices, type LinearWeek } from '../rules/linear-week.ts';

// The package describes itself as CommonJS, so its types stand one `default` deeper than what is imported.
const load = loadHighs as unknown as typeof loadHighs.default;

type Highs = Awaited<ReturnType<typeof load>>;
type Model = ReturnType<Highs['createModel']>;

export type Relaxed =
  | {
      kind: 'optimal';
      bound: number;
      values: Float64Array;
      /** What a unit more of each row would be worth: these prices give the bound. */
      prices: Float64Array;
    }
  | { kind: 'impossible' };
export type ProofStep = { seconds: number; bound: number | null; best: number | null };
export type Proven = { bound: number; worth: number; values: Float64Array | null; complete: boolean };

/** HiGHS as WebAssembly (https://highs.dev), one model at a time; its memory goes with the thread that it runs in. */
export type LinearSolver = {
  /** The optimum when times may be cut up over several moments: no plan is better. */
  relax(linear: LinearWeek): Relaxed;
  /** Is there a plan at all? Null where that was not known in time. */
  fits(linear: LinearWeek, seconds: number): boolean | null;
  /** Looks for the best plan and proves it, as far as the time goes; `from` is a plan to begin with. */
  prove(linear: LinearWeek, wish: ProofWish): Proven;
};

export type ProofWish = {
  seconds: number;
  /** Columns of starts that a known plan uses. */
  from: readonly number[] | null;
  progress: (step: ProofStep) => void;
};

/** From so many columns on an interior point is found much sooner than a corner (7 s against 43 for 120 people). */
const largeFrom = 35_000;

export async function linearSolver(): Promise<LinearSolver> {
  const highs = await load();
  const { modelStatus, callbackType } = highs.constants;
  const isOptimal = (model: Model) => model.getModelStatus() === modelStatus.optimal;
  return {
    relax: (linear) =>
      asksNothing(linear) ??
      highs.withModel(modelData(highs, linear, false), (model): Relaxed => {
        model.options.set({ output_flag: false });
        if (linear.columns > largeFrom) {
          model.options.set({ solver: 'ipm', run_crossover: 'off' });
          model.run();
          const { bound, prices } = pricesOf(linear, model);
          const isNear = Math.abs(bound - model.getObjectiveValue()) < 1e-4 * Math.abs(bound);
          if (isNear) return { kind: 'optimal', bound, values: solutionOf(model), prices };
          model.options.set({ solver: 'choose', run_crossover: 'on' });
        }
        model.run();
        return isOptimal(model)
          ? {
              kind: 'optimal',
              bound: model.getObjectiveValue(),
              values: solutionOf(model),
              prices: pricesOf(linear, model).prices,
            }
          : { kind: 'impossible' };
      }),
    fits: (linear, seconds) =>
      highs.withModel(modelData(highs, linear, true), (model): boolean | null => {
        model.options.set({ output_flag: false, time_limit: seconds });
        model.run();
        if (isOptimal(model)) return true;
        return model.getModelStatus() === modelStatus.infeasible ? false : null;
      }),
    prove: (linear, { seconds, from, progress }) =>
      highs.withModel(modelData(highs, linear, true), (model): Proven => {
        model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
        if (from)
          model.setSolution({
            indices: Int32Array.from({ length: linear.startColumns }, (_, j) => j),
            values: Float64Array.from({ length: linear.startColumns }, (_, j) => (from.includes(j) ? 1 : 0)),
          });
        model.run({
          [callbackType.mipLogging]: ({ data }) => {
            progress({
              seconds: data.running_time ?? 0,
              bound: finite(data.mip_dual_bound),
              best: finite(data.mip_primal_bound),
            });
            return undefined;
          },
        });
        const worth = Number(model.info.get('objective_function_value'));
        const hasPlan = Number(model.info.get('primal_solution_status')) === 2;
        return {
          bound: Number(model.info.get('mip_dual_bound')),
          worth: hasPlan ? worth : Number.NEGATIVE_INFINITY,
          values: hasPlan ? solutionOf(model) : null,
          complete: isOptimal(model),
        };
      }),
  };
}

/** A week in which nothing is to be placed and nobody sells; the solver calls such a model empty, not solved. */
function asksNothing({ columns, rowLower, rowUpper }: LinearWeek): Relaxed | null {
  if (columns > 0 || rowLower.some((least, i) => least > 0 || (rowUpper[i] ?? 0) < 0)) return null;
  return { kind: 'optimal', bound: 0, values: new Float64Array(), prices: new Float64Array(rowLower.length) };
}

function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) && Math.abs(bound) < 1e20 ? bound : null;
}

function solutionOf(model: Model): Float64Array {
  return Float64Array.from(model.getSolution().colValue);
}

/** Which way prices are signed is the solver's affair: any give a bound, the right ones the lowest. */
function pricesOf(linear: LinearWeek, model: Model): { bound: number; prices: Float64Array } {
  const given = Float64Array.from(model.getSolution().rowDual);
  const turned = given.map((price) => -price);
  const [asGiven, asTurned] = [boundFromPrices(linear, given), boundFromPrices(linear, turned)];
  return asGiven <= asTurned ? { bound: asGiven, prices: given } : { bound: asTurned, prices: turned };
}

function modelData(highs: Highs, linear: LinearWeek, whole: boolean) {
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols: linear.columns,
    numRows: linear.rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: linear.cost,
    colLower: new Float64Array(linear.columns),
    colUpper: linear.upper,
    rowLower: linear.rowLower,
    rowUpper: linear.rowUpper,
    matrix: {
      format: 'csc' as const,
      numRows: linear.rows,
      numCols: linear.columns,
      starts: linear.starts,
      indices: linear.indices,
      values: linear.values,
    },
    ...(whole
      ? {
          integrality: Array.from({ length: linear.columns }, (_, j) =>
            j < linear.startColumns ? integer : continuous,
          ),
        }
      : {}),
  };
}
