// The order of the rounds on the start screen: what Enter goes on with stands first. Pure.

/** Sorts as text: open rounds before closed ones, real ones before the sample, then the nearest deadline. */
export const urgency = (r: {
  readonly state: string;
  readonly practice: boolean;
  readonly deadline: { readonly at: string } | null;
}): string => `${r.state === "closed" ? 1 : 0}${r.practice ? 1 : 0} ${r.deadline?.at ?? "9"}`;
