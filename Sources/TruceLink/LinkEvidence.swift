/// What comparing two tellings gives, attribute by attribute; the sum is the score of the pair.
struct LinkEvidence: Hashable, Sendable {
  var type = 0.0
  var time = 0.0
  var place = 0.0
  var actor = 0.0
  var target = 0.0
  var harm = 0.0
  var words = 0.0
  /// Told by one report or one outlet.
  var outlet = 0.0

  var score: Double { type + time + place + actor + target + harm + words + outlet }

  /// Every attribute with its weight, in a fixed order.
  var parts: [(about: String, weight: Double)] {
    [
      ("type", type), ("time", time), ("place", place), ("actor", actor), ("target", target),
      ("harm", harm), ("words", words), ("outlet", outlet),
    ]
  }
}
