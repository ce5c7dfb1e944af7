// Eleventy ships no types: the few methods in use, declared.
declare module '@11ty/eleventy' {
  export interface ExtensionOptions {
    readonly outputFileExtension: string;
    readonly read: false;
    readonly useLayouts: false;
    readonly getData: readonly string[];
    readonly getInstanceFromInputPath: (inputPath: string) => Promise<object>;
    readonly compile: (contents: unknown, inputPath: string) => (data: never) => Promise<string>;
  }

  export interface UserConfig {
    addExtension(extension: string, options: ExtensionOptions): void;
    addGlobalData(name: string, value: unknown): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setUseTemplateCache(use: boolean): void;
    readonly benchmarkManager: {
      readonly get: (group: 'Configuration') => { setIsVerbose(isVerbose: boolean): void };
    };
  }

  export interface RenderedPage {
    readonly url: string;
    readonly content: string;
  }

  export interface EleventyOptions {
    readonly configPath: false;
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    /** Renders every page and writes none. */
    toJSON(): Promise<readonly RenderedPage[]>;
  }
}
