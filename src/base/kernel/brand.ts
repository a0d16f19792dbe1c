declare const brand: unique symbol;

/** A value that carries its kind: `Brand<string, 'DealId'>` is a string that only a deal's id fits in. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
