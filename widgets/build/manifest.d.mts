interface Described {
  readonly name: string;
  readonly description?: string;
}
export interface ElementEntry {
  readonly tagName: string;
  readonly attributes?: readonly (Described & {
    readonly fieldName?: string;
    readonly type: { text: string };
  })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly object[] }[];
}
export function readManifest(): Promise<Manifest>;
export function elementsOf(manifest: Manifest): readonly ElementEntry[];
