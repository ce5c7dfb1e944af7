// Eleventy's development server ships no types: what is in use, declared.
declare module '@11ty/eleventy-dev-server' {
  export interface DevServerOptions {
    readonly port: number;
    readonly pathPrefix: string;
    readonly logger: Record<'info' | 'log' | 'error', (message: string) => void>;
  }

  export default class DevServer {
    static getServer(name: string, folder: string, options: DevServerOptions): DevServer;
    /** Takes the next free port when this one is in use. */
    serve(port: number): void;
    reload(event?: object): void;
    close(): Promise<void>;
  }
}
