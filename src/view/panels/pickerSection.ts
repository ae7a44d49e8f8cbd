/** One thing that a list offers. */
export interface PickerOption {
  /** Unique in its section. */
  key: string;
  isChosen: boolean;
  isDisabled: boolean;
}

/** Options under one heading. */
export interface PickerSection<T extends PickerOption> {
  key: string;
  heading: string;
  /** Short names side by side, in place of rows. */
  isTiled: boolean;
  options: readonly T[];
}
