/** What the description says of a resource: its properties with those it inherits. */

/** One property of a resource. */
export interface Property {
  /** A primitive, or the name of a shape. */
  readonly type: string;
  readonly nullable: boolean;
  readonly collection: boolean;
  readonly navigation: boolean;
}

/** A resource or complex type; an enumeration has values instead. */
export interface Shape {
  readonly properties: Readonly<Record<string, Property>>;
  readonly derived?: readonly string[];
  readonly values?: readonly string[];
}
