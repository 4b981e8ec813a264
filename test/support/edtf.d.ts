/** The package has no types of its own; this is what the tests ask of it. Bounds are milliseconds since 1970, infinite where open. */
declare module 'edtf' {
  export default function edtf(
    text: string,
    constraints: { readonly level: 0 | 1 | 2 },
  ): { readonly min: number; readonly max: number };
}
