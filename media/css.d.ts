/** Style sheets are imported for their effect on the bundle: esbuild gathers them beside the script. */
declare module '*.css';
