import type { Boxed } from './boxed/boxed.js';

/** What a decision needs before it can be made. Ids. */
export interface Requirements {
  readonly inputs: readonly string[];
  readonly decisions: readonly string[];
  /** Business knowledge models and decision services. */
  readonly knowledge: readonly string[];
}

export interface InputData {
  readonly id: string;
  readonly name: string;
  readonly type: string | undefined;
}

/** A decision, or a business knowledge model, whose expression is a function. */
export interface DecisionNode {
  readonly id: string;
  /** Of the variable that it gives to what requires it. */
  readonly name: string;
  readonly type: string | undefined;
  readonly requires: Requirements;
  readonly expression: Boxed | undefined;
}

/** Some decisions as one function of inputs and of decisions made elsewhere. Ids. */
export interface DecisionService {
  readonly id: string;
  readonly name: string;
  readonly outputs: readonly string[];
  readonly inputDecisions: readonly string[];
  readonly inputs: readonly string[];
}

/** The decisions of a DMN file, by id. */
export interface DecisionModel {
  readonly inputs: ReadonlyMap<string, InputData>;
  readonly decisions: ReadonlyMap<string, DecisionNode>;
  readonly knowledge: ReadonlyMap<string, DecisionNode>;
  readonly services: ReadonlyMap<string, DecisionService>;
}
