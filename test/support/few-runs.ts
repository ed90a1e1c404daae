// Set up for mutation testing: a property is tried some times for each mutant, not a hundred. A mutant that lives is looked at by hand.
import fc from "fast-check";

fc.configureGlobal({ numRuns: 15, seed: 20261130 });
