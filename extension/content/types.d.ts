// What esbuild's text loader makes of a style sheet and a drawing.
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.svg" {
  const text: string;
  export default text;
}
