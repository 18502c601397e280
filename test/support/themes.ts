/** The default theme of each theme kind in VS Code. */
export const themeNames = ['dark', 'light', 'hcDark', 'hcLight'] as const;

export type ThemeName = (typeof themeNames)[number];

interface Theme {
  /** The class that VS Code adds to the body of a webview. */
  bodyClass: string;
  /** Colors by theme color ID. Colors that the theme doesn't define are missing. */
  colors: Record<string, string>;
}

/** The CSS variable of a theme color in a webview. */
const toVariable = (id: string): string => `--vscode-${id.replace(/\./gu, '-')}`;

/** A style sheet with the theme variables and the defaults that VS Code adds to a webview. */
export function toThemeCss(name: ThemeName): string {
  const { colors } = themes[name];
  const variables = Object.entries(colors).map(([id, value]) => `${toVariable(id)}: ${value};`);
  return `
    @layer vscode-default {
      body { background-color: transparent; color: var(--vscode-editor-foreground);
        font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
        font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
      a, a code { color: var(--vscode-textLink-foreground); }
      code { font-family: var(--monaco-monospace-font); padding: 1px 3px; border-radius: 4px;
        color: var(--vscode-textPreformat-foreground);
        background-color: var(--vscode-textPreformat-background); }
    }
    :root {
      --vscode-font-family: "Segoe WPC", "Segoe UI", "Ubuntu", "Open Sans", system-ui, sans-serif;
      --vscode-font-size: 13px;
      --vscode-font-weight: normal;
      --vscode-editor-font-family: "Droid Sans Mono", "DejaVu Sans Mono", monospace;
      color-scheme: ${name.toLowerCase().includes('dark') ? 'dark' : 'light'};
      ${variables.join('\n      ')}
    }`;
}

/** VS Code's Dark Modern, Light Modern, Dark High Contrast and Light High Contrast. */
export const themes: Record<ThemeName, Theme> = {
  dark: {
    bodyClass: 'vscode-dark',
    colors: {
      foreground: '#cccccc',
      descriptionForeground: '#9d9d9d',
      'editor.background': '#1f1f1f',
      'editor.foreground': '#cccccc',
      'settings.headerForeground': '#ffffff',
      'widget.border': '#313131',
      'widget.shadow': '#0000005c',
      focusBorder: '#0078d4',
      'icon.foreground': '#cccccc',
      'textLink.foreground': '#4daafc',
      'textLink.activeForeground': '#4daafc',
      'textPreformat.foreground': '#d0d0d0',
      'textPreformat.background': '#3c3c3c',
      'button.background': '#0078d4',
      'button.foreground': '#ffffff',
      'button.hoverBackground': '#026ec1',
      'button.border': '#ffffff1a',
      'button.secondaryBackground': '#00000000',
      'button.secondaryForeground': '#cccccc',
      'button.secondaryHoverBackground': '#2b2b2b',
      'badge.background': '#616161',
      'badge.foreground': '#f8f8f8',
      'input.background': '#313131',
      'input.border': '#3c3c3c',
      'input.foreground': '#cccccc',
      'input.placeholderForeground': '#989898',
      'inputOption.activeBackground': '#2489db82',
      'inputOption.activeBorder': '#2488db',
      'inputOption.activeForeground': '#ffffff',
      'progressBar.background': '#0078d4',
      'toolbar.hoverBackground': '#5a5d5e50',
      'list.hoverBackground': '#2a2d2e',
      'menu.background': '#1f1f1f',
      'menu.foreground': '#cccccc',
      'menu.border': '#454545',
      'menu.selectionBackground': '#0078d4',
      'menu.selectionForeground': '#ffffff',
      'editorHoverWidget.background': '#202020',
      'editorHoverWidget.foreground': '#cccccc',
      'editorHoverWidget.border': '#454545',
      'editorWarning.foreground': '#cca700',
      'editorError.foreground': '#f14c4c',
      'editorInfo.foreground': '#59a4f9',
      'charts.blue': '#59a4f9',
      'charts.purple': '#b180d7',
    },
  },
  light: {
    bodyClass: 'vscode-light',
    colors: {
      foreground: '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      'editor.background': '#ffffff',
      'editor.foreground': '#3b3b3b',
      'settings.headerForeground': '#1f1f1f',
      'widget.border': '#e5e5e5',
      'widget.shadow': '#00000029',
      focusBorder: '#005fb8',
      'icon.foreground': '#3b3b3b',
      'textLink.foreground': '#005fb8',
      'textLink.activeForeground': '#005fb8',
      'textPreformat.foreground': '#3b3b3b',
      'textPreformat.background': '#0000001f',
      'button.background': '#005fb8',
      'button.foreground': '#ffffff',
      'button.hoverBackground': '#0258a8',
      'button.border': '#0000001a',
      'button.secondaryBackground': '#e5e5e5',
      'button.secondaryForeground': '#3b3b3b',
      'button.secondaryHoverBackground': '#cccccc',
      'badge.background': '#cccccc',
      'badge.foreground': '#3b3b3b',
      'input.background': '#ffffff',
      'input.border': '#cecece',
      'input.foreground': '#3b3b3b',
      'input.placeholderForeground': '#767676',
      'inputOption.activeBackground': '#bed6ed',
      'inputOption.activeBorder': '#005fb8',
      'inputOption.activeForeground': '#000000',
      'progressBar.background': '#005fb8',
      'toolbar.hoverBackground': '#b8b8b850',
      'list.hoverBackground': '#f2f2f2',
      'menu.background': '#ffffff',
      'menu.foreground': '#3b3b3b',
      'menu.border': '#cecece',
      'menu.selectionBackground': '#005fb8',
      'menu.selectionForeground': '#ffffff',
      'editorHoverWidget.background': '#f8f8f8',
      'editorHoverWidget.foreground': '#3b3b3b',
      'editorHoverWidget.border': '#c8c8c8',
      'editorWarning.foreground': '#bf8803',
      'editorError.foreground': '#e51400',
      'editorInfo.foreground': '#0063d3',
      'charts.blue': '#0063d3',
      'charts.purple': '#652d90',
    },
  },
  hcDark: {
    bodyClass: 'vscode-high-contrast',
    colors: {
      foreground: '#ffffff',
      descriptionForeground: '#ffffffb3',
      'editor.background': '#000000',
      'editor.foreground': '#ffffff',
      'settings.headerForeground': '#ffffff',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'widget.border': '#6fc3df',
      focusBorder: '#f38518',
      'icon.foreground': '#ffffff',
      'textLink.foreground': '#21a6ff',
      'textLink.activeForeground': '#21a6ff',
      'textPreformat.foreground': '#000000',
      'textPreformat.background': '#ffffff',
      'button.background': '#000000',
      'button.foreground': '#ffffff',
      'button.border': '#6fc3df',
      'button.secondaryForeground': '#ffffff',
      'badge.background': '#000000',
      'badge.foreground': '#ffffff',
      'input.background': '#000000',
      'input.border': '#6fc3df',
      'input.foreground': '#ffffff',
      'input.placeholderForeground': '#ffffffb3',
      'inputOption.activeBackground': '#00000000',
      'inputOption.activeBorder': '#6fc3df',
      'inputOption.activeForeground': '#ffffff',
      'progressBar.background': '#6fc3df',
      'menu.background': '#000000',
      'menu.foreground': '#ffffff',
      'menu.border': '#6fc3df',
      'menu.selectionBorder': '#f38518',
      'editorHoverWidget.background': '#0c141f',
      'editorHoverWidget.foreground': '#ffffff',
      'editorHoverWidget.border': '#6fc3df',
      'editorWarning.foreground': '#ffd370',
      'editorError.foreground': '#f48771',
      'editorInfo.foreground': '#59a4f9',
      'charts.blue': '#59a4f9',
      'charts.purple': '#b180d7',
    },
  },
  hcLight: {
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    colors: {
      foreground: '#292929',
      descriptionForeground: '#292929b3',
      'editor.background': '#ffffff',
      'editor.foreground': '#292929',
      'settings.headerForeground': '#292929',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'widget.border': '#0f4a85',
      focusBorder: '#006bbd',
      'icon.foreground': '#292929',
      'textLink.foreground': '#0f4a85',
      'textLink.activeForeground': '#0f4a85',
      'textPreformat.foreground': '#ffffff',
      'textPreformat.background': '#09345f',
      'button.background': '#0f4a85',
      'button.foreground': '#ffffff',
      'button.border': '#0f4a85',
      'button.secondaryBackground': '#ffffff',
      'button.secondaryForeground': '#292929',
      'badge.background': '#0f4a85',
      'badge.foreground': '#ffffff',
      'input.background': '#ffffff',
      'input.border': '#0f4a85',
      'input.foreground': '#292929',
      'input.placeholderForeground': '#292929b3',
      'inputOption.activeBackground': '#00000000',
      'inputOption.activeBorder': '#0f4a85',
      'inputOption.activeForeground': '#292929',
      'progressBar.background': '#0f4a85',
      'menu.background': '#ffffff',
      'menu.foreground': '#292929',
      'menu.border': '#0f4a85',
      'menu.selectionBorder': '#006bbd',
      'editorHoverWidget.background': '#ffffff',
      'editorHoverWidget.foreground': '#292929',
      'editorHoverWidget.border': '#0f4a85',
      'editorWarning.foreground': '#895503',
      'editorError.foreground': '#b5200d',
      'editorInfo.foreground': '#0063d3',
      'charts.blue': '#0063d3',
      'charts.purple': '#652d90',
    },
  },
};
