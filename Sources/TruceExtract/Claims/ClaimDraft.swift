import TruceModel

/// A claim before it has an id and knows of the others.
struct ClaimDraft: Sendable {
  var event: Event
  var zone: Zone
  var stance: Stance
  var justification: Attested<Justification>?
  var attribution: [AttributionLink]
  /// Span of the sentence.
  var sentence: Span
  /// Definite or demonstrative: "the raid", "that attack".
  var isAnaphoric: Bool
  /// What is negated is to come ("would not attack"): whoever says so denies nothing.
  var isForthcoming = false
  /// Named only as what another act of its sentence answers or follows (`PriorActs`).
  var isPrior = false
  /// Such an act, or one that answers it: what is told around it says nothing of its day and place.
  var isApart = false
  /// Index, among the drafts of its sentence, of the acts by which it says an agreement is broken.
  var acts: [Int]
  /// Index of the sentence's first draft in the list of all, set by the assembler.
  var base: Int = 0
}
