/**
 * Style sheets are imported for their effect on the bundle: esbuild gathers them beside the script.
 * For a document it hands over their text.
 */
declare module '*.css' {
  export const style: string;
}
